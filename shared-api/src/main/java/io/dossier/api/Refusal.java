package io.dossier.api;

import java.util.List;
import java.util.Optional;

/**
 * One rule that a command breaks, as data. Its message is looked up by {@link #code()} in the caller's language and filled
 * with {@link #details()} in their order.
 *
 * @param code stable and upper case, such as {@code UNIT_OCCUPIED}; callers may switch on it
 * @param clause the place in a regulation that the rule comes from; empty for a rule of form, such as a length limit
 * @param field the input field to mend; empty where no single field is to blame
 * @param details what the message names: values, limits, other ids
 */
public record Refusal(String code, Optional<Clause> clause, Optional<String> field, List<String> details) {
    public Refusal {
        details = List.copyOf(details);
    }
}
