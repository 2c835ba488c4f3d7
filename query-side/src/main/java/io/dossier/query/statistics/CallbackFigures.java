package io.dossier.query.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The figures of callbacks in a month, as the schema defines them (R9.4). They are named as a bean's properties, for the check of the
 * schema finds no others in an interface.
 */
public interface CallbackFigures {

    /** What was counted. */
    CallbackNumbers numbers();

    default int getDue() {
        return numbers().at(CallbackFigure.DUE);
    }

    default int getOverdue() {
        return numbers().overdue();
    }

    default int getMade() {
        return numbers().at(CallbackFigure.MADE);
    }

    default int getReached() {
        return numbers().at(CallbackFigure.REACHED);
    }

    default int getNotReached() {
        return getMade() - getReached();
    }

    default int getSatisfied() {
        return numbers().at(CallbackFigure.SATISFIED);
    }

    default int getDissatisfied() {
        return numbers().at(CallbackFigure.DISSATISFIED);
    }

    default @Nullable Double getSatisfactionRate() {
        return Rates.of(getSatisfied(), getReached());
    }

    default int getOnTime() {
        return numbers().at(CallbackFigure.ON_TIME);
    }

    default @Nullable Double getOnTimeRate() {
        return Rates.of(getOnTime(), getMade());
    }

    default int getRepeat() {
        return numbers().at(CallbackFigure.REPEAT);
    }
}
