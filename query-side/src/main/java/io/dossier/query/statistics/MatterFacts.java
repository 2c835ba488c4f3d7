package io.dossier.query.statistics;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Of a matter, what figures are made of. All days are those of the office's zone.
 *
 * @param id the matter's UUID
 * @param kind what it is
 * @param severity how grave it is by the latest verification, or else as it seemed at registration
 * @param building where; null outdoors
 * @param channel how it reached the office
 * @param department that was last told to solve or mend it; null as long as none was
 * @param malicious whether the manager holds it to be malicious (R6.8)
 * @param substantiated whether it is as the customer said, by the latest verification; null before one
 * @param registeredOn the day on which the customer brought it
 * @param answerDueOn the last day for a clear answer (R7.14)
 * @param answeredOn the day of the earliest clear answer; null before one
 * @param solvedOn the day of the result that stands: of a solution on the spot, or of the department's latest report; null while there is
 *     none, which is also so after a rectification was ordered or the matter was reopened
 * @param satisfiedOn the day on which the customer said to be satisfied with that; null while that is open
 * @param closedOn the day on which it was closed; null while it is open
 * @param answerMissed whether the last day for the first clear answer was recorded as passed
 * @param missed how many days passed by which something had to be done, by the name of what had to be done
 * @param callbacks those that are due or were made, by their numbers
 * @param lastPosition position of the last event in it
 */
public record MatterFacts(
        @BsonId String id,
        ComplaintKind kind,
        Severity severity,
        @Nullable String building,
        Channel channel,
        @Nullable String department,
        boolean malicious,
        @Nullable Boolean substantiated,
        LocalDate registeredOn,
        LocalDate answerDueOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate solvedOn,
        @Nullable LocalDate satisfiedOn,
        @Nullable LocalDate closedOn,
        boolean answerMissed,
        Map<String, Integer> missed,
        List<Callback> callbacks,
        long lastPosition)
        implements Projected {

    /** Where the facts are kept. They are read by id alone. */
    public static final DocumentType<MatterFacts> TYPE =
            new DocumentType<>(MatterFacts.class, "statistics_matters", List.of());

    /**
     * A callback.
     *
     * @param number of the matter's callbacks, from 1
     * @param department whose work the customer is asked about
     * @param dueOn the last day for it
     * @param missed whether it was recorded that this day, or one for which it was arranged before, passed
     * @param madeOn the day on which it was made; null before
     * @param reached whether the customer was reached
     * @param satisfied whether the customer is satisfied; null unless reached
     */
    public record Callback(
            int number,
            String department,
            LocalDate dueOn,
            boolean missed,
            @Nullable LocalDate madeOn,
            boolean reached,
            @Nullable Boolean satisfied) {
        Callback asMissed() {
            return new Callback(number, department, dueOn, true, madeOn, reached, satisfied);
        }

        /** Whether it was made, and not on its last day or before. */
        boolean isLate() {
            return madeOn != null && (missed || madeOn.isAfter(dueOn));
        }
    }

    public MatterFacts {
        missed = Map.copyOf(missed);
        callbacks = List.copyOf(callbacks);
    }

    /** Whether the customer had a clear answer on the last day for it or before (R7.14). */
    boolean isAnsweredInTime() {
        return answeredOn != null && !answerMissed && !answeredOn.isAfter(answerDueOn);
    }

    /** Keys of the rows in which something is counted that was done about the matter by that department. */
    List<String> rows(@Nullable String byDepartment) {
        if (malicious) {
            return List.of(Dimension.MALICIOUS.row(null));
        }
        return List.of(
                Dimension.ALL.row(null),
                Dimension.DEPARTMENT.row(byDepartment),
                Dimension.SEVERITY.row(severity.name()),
                Dimension.KIND.row(kind.name()),
                Dimension.BUILDING.row(building),
                Dimension.CHANNEL.row(channel.name()));
    }
}
