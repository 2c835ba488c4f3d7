package io.dossier.api.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The unit's number in the whole estate, as the office writes it, such as {@code A-1203} or {@code 甲座-1203}.
 *
 * @param value 1 to 40 letters or digits of any script, and {@code - _ .} between them
 */
public record UnitId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]{0,38}[\\p{L}\\p{N}])?");

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a unit id is 1 to 40 letters or digits, with '-', '_' or '.' between them");
        }
    }

    /** Whether the text has the form of a unit id. */
    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
