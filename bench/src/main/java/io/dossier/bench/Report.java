package io.dossier.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All tables of one run. */
final class Report {
    private final List<Table> tables = new ArrayList<>();

    /** A new table, see {@link Table}. */
    Table table(String name, String title, String first) {
        Table table = new Table(name, title, first);
        tables.add(table);
        return table;
    }

    /** Writes the figures, with what the machine is that they come from. */
    void write(Path file, Clock clock) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("measuredAt", clock.instant().toString());
        all.put("java", Runtime.version().toString());
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put(
                "tables",
                tables.stream()
                        .map(table -> Map.of("name", table.name(), "title", table.title(), "rows", table.rows()))
                        .toList());
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), all);
        System.out.printf("%nThe same as JSON: %s%n", file);
    }
}
