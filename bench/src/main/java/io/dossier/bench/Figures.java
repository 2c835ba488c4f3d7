package io.dossier.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures of a row, in the order in which they are put. */
final class Figures {
    private final Map<String, Double> figures = new LinkedHashMap<>();

    private Figures() {}

    static Figures of(String what, double figure) {
        return new Figures().and(what, figure);
    }

    Figures and(String what, double figure) {
        figures.put(what, figure);
        return this;
    }

    Map<String, Double> map() {
        return figures;
    }
}
