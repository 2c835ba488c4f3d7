package io.dossier.api.sample;

import java.time.Instant;
import java.util.Optional;

/**
 * Records that another department checked the callbacks of a quarter (R7.17).
 *
 * @param quarter which has begun
 * @param by which department
 * @param result 1 to 1,000 characters
 * @param remarks at most 1,000 characters; may be blank
 * @param checkedAt when it happened, not in the future and not before the quarter; empty for now
 */
public record RecordExternalCheck(
        Quarter quarter, CheckingDepartment by, String result, String remarks, Optional<Instant> checkedAt)
        implements SampleCommand {}
