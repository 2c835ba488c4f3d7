package io.dossier.command.unit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What decisions need to know of a renovation.
 *
 * @param appliedBy who recorded the application; empty where its event does not say
 * @param lastStepOn the date of the newest step; the next is not before it
 * @param inspectionFailed whether the newest inspection found fault
 */
public record RenovationState(
        UUID id,
        UUID tenancyId,
        Optional<String> appliedBy,
        Stage stage,
        LocalDate lastStepOn,
        boolean inspectionFailed) {

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
        return new RenovationState(id, tenancyId, appliedBy, next, on, inspectionFailed);
    }

    RenovationState inspected(LocalDate on, boolean passed) {
        return new RenovationState(id, tenancyId, appliedBy, stage, on, !passed);
    }
}
