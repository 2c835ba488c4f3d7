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
 * @param was its value until then; null where it had none
 * @param is its value from then on; null where it has none
 */
public record FieldChange(
        String field, @Nullable FieldValue was, @Nullable FieldValue is) {

    /** Its value until then as it is stored; null where it had none. */
    public @Nullable String before() {
        return was == null ? null : was.text();
    }

    /** Its value from then on as it is stored; null where it has none. */
    public @Nullable String after() {
        return is == null ? null : is.text();
    }

    /** The same as somebody sees it. What is masked on both sides has changed all the same. */
    FieldChange seenBy(Sight sight, Subject whose) {
        return new FieldChange(field, seen(was, sight, whose), seen(is, sight, whose));
    }

    private @Nullable FieldValue seen(@Nullable FieldValue value, Sight sight, Subject whose) {
        if (value == null) {
            return null;
        }
        @Nullable String text = sight.field(field, value.text(), whose);
        return text == null || text.equals(value.text()) ? value : FieldValue.written(text);
    }

    /** All fields in which the two differ: first those of the former, in its order, then what came to it. */
    static List<FieldChange> between(Map<String, FieldValue> before, Map<String, FieldValue> after) {
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            @Nullable FieldValue then = before.get(field);
            @Nullable FieldValue now = after.get(field);
            if (!Objects.equals(then, now)) {
                changes.add(new FieldChange(field, then, now));
            }
        }
        return changes;
    }
}
