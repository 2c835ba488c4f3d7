package io.dossier.command.statistics;

import io.dossier.api.statistics.StatisticsEvent;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;

/**
 * What decisions need to know of a month.
 *
 * @param submissions how often its figures were submitted
 */
public record MonthState(int submissions) {

    /** A month whose figures were not submitted yet. */
    public static final MonthState OPEN = new MonthState(0);

    /** The state after an event. Only assigns: the rules were checked before the event came to be. */
    public MonthState evolve(StatisticsEvent event) {
        return switch (event) {
            case MonthSubmitted submitted -> new MonthState(submitted.number());
        };
    }
}
