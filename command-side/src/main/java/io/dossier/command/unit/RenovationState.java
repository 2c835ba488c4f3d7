package io.dossier.command.unit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What decisions need to know of a renovation.
 *
 * @param lastStepOn the date of the newest step; the next is not before it
 * @param inspectionFailed whether the newest inspection found fault
 */
public record RenovationState(UUID id, UUID tenancyId, Stage stage, LocalDate lastStepOn, boolean inspectionFailed) {

    /** How far a renovation has come. */
    public enum Stage {
        APPLIED,
        APPROVED,
        CLOSED
    }

    /** Whether it is neither completed nor given up nor turned down. */
    public boolean isOpen() {
        return stage != Stage.CLOSED;
    }

    RenovationState at(Stage next, LocalDate on) {
        return new RenovationState(id, tenancyId, next, on, inspectionFailed);
    }

    RenovationState inspected(LocalDate on, boolean passed) {
        return new RenovationState(id, tenancyId, stage, on, !passed);
    }
}
