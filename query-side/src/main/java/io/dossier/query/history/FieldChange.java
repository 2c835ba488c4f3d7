package io.dossier.query.history;

import io.dossier.query.infrastructure.personal.Sight;
import io.dossier.query.infrastructure.personal.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one field.
 *
 * @param field its path, such as {@code callback[2].satisfied}
 * @param before its value until then, as text; null where it had none
 * @param after its value from then on, as text; null where it has none
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** The same as somebody sees it. What is masked on both sides has changed all the same. */
    FieldChange seenBy(Sight sight, Subject whose) {
        return new FieldChange(field, sight.field(field, before, whose), sight.field(field, after, whose));
    }

    /** All fields in which the two differ: first those of the former, in its order, then what came to it. */
    static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            @Nullable String then = before.get(field);
            @Nullable String now = after.get(field);
            if (!Objects.equals(then, now)) {
                changes.add(new FieldChange(field, then, now));
            }
        }
        return changes;
    }
}
