package io.dossier.query.export;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value that has parts of its own: an array of objects in NDJSON, a text in CSV.
 *
 * @param parts each with its values by name, in their order; a value may be null
 * @param text the same for a person to read
 */
public record ExportParts(List<Map<String, @Nullable String>> parts, String text) {
    public ExportParts {
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        return text;
    }
}
