package io.dossier.query.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All figures of a row by their names in the schema, in its order; null where there is nothing to make a figure of. */
final class NamedFigures {

    private NamedFigures() {}

    static Map<String, @Nullable Number> of(CallbackFigures of) {
        Map<String, @Nullable Number> figures = new LinkedHashMap<>();
        figures.put("due", of.getDue());
        figures.put("overdue", of.getOverdue());
        figures.put("made", of.getMade());
        figures.put("reached", of.getReached());
        figures.put("notReached", of.getNotReached());
        figures.put("satisfied", of.getSatisfied());
        figures.put("dissatisfied", of.getDissatisfied());
        figures.put("satisfactionRate", of.getSatisfactionRate());
        figures.put("onTime", of.getOnTime());
        figures.put("onTimeRate", of.getOnTimeRate());
        figures.put("repeat", of.getRepeat());
        return figures;
    }

    static Map<String, @Nullable Number> of(ComplaintFigures of) {
        Map<String, @Nullable Number> figures = new LinkedHashMap<>();
        figures.put("registered", of.getRegistered());
        figures.put("closed", of.getClosed());
        figures.put("open", of.getOpen());
        figures.put("substantiated", of.getSubstantiated());
        figures.put("unfounded", of.getUnfounded());
        figures.put("answeredInTime", of.getAnsweredInTime());
        figures.put("answeredLate", of.getAnsweredLate());
        figures.put("unanswered", of.getUnanswered());
        put(figures, "daysToAnswer", of.getDaysToAnswer());
        put(figures, "daysToSolve", of.getDaysToSolve());
        put(figures, "daysToSatisfaction", of.getDaysToSatisfaction());
        of.getMissedDeadlines().forEach(missed -> figures.put("missedDeadlines." + missed.deadline(), missed.count()));
        return figures;
    }

    private static void put(Map<String, @Nullable Number> figures, String name, Percentiles days) {
        figures.put(name + ".count", days.count());
        figures.put(name + ".median", days.median());
        figures.put(name + ".p90", days.p90());
    }
}
