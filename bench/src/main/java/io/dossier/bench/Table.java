package io.dossier.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of one measurement, a row for each thing that was measured: printed as they come, and kept. */
final class Table {

    /**
     * What was measured of one thing.
     *
     * @param figures by what they are called, their unit included
     */
    record Row(String what, Map<String, Double> figures) {
        Row {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    private final String name;
    private final String title;
    private final String first;
    private final List<Row> rows = new ArrayList<>();

    /**
     * @param name the measurement's
     * @param title what was measured, and how
     * @param first the heading of the rows' names
     */
    Table(String name, String title, String first) {
        this.name = name;
        this.title = title;
        this.first = first;
    }

    /** The measurement. */
    public String name() {
        return name;
    }

    /** What was measured, and how. */
    public String title() {
        return title;
    }

    /** What was measured until now. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Adds a row, which has the same figures as the first one, and prints it. */
    void add(String what, Map<String, Double> figures) {
        if (rows.isEmpty()) {
            System.out.printf("%n%s%n", title);
            print(first, figures.keySet().stream().toList());
            print("---", figures.keySet().stream().map(any -> "---:").toList());
        }
        rows.add(new Row(what, figures));
        print(what, figures.values().stream().map(Table::text).toList());
    }

    private static void print(String what, List<String> cells) {
        System.out.println("| " + what + " | " + String.join(" | ", cells) + " |");
    }

    private static String text(double figure) {
        double size = Math.abs(figure);
        return String.format(size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", figure);
    }
}
