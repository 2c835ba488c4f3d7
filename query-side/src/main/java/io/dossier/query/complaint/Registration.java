package io.dossier.query.complaint;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was entered in the register (R6.11). It never changes.
 *
 * @param complainant who brought the matter: personal data, which stands in no other document
 * @param severity how grave it seemed then
 * @param firstResponder who owns the matter until the customer is satisfied (R7.11)
 * @param target whom or what it is about; null where that was not said
 * @param publicArea the place; null where it belongs to a tenancy
 * @param misconduct what a report of misconduct holds; null for other kinds
 * @param registeredAt when the customer brought it
 * @param answerDueOn the last day for a clear answer (R7.14)
 * @param recordedAt when it was entered
 * @param registeredBy who entered it; null only where the event does not say
 * @param position of the event
 */
public record Registration(
        Person complainant,
        String subject,
        String content,
        Channel channel,
        Severity severity,
        String firstResponder,
        @Nullable String target,
        @Nullable Place publicArea,
        @Nullable Report misconduct,
        Instant registeredAt,
        LocalDate answerDueOn,
        Instant recordedAt,
        @Nullable String registeredBy,
        long position) {

    /** Who brings a matter. */
    public record Person(String name, String phone) {}

    /**
     * A place that nobody lets.
     *
     * @param building null outdoors
     * @param reason why the matter is taken without a tenancy
     */
    public record Place(@Nullable String building, String location, String reason) {}

    /**
     * What a report of misconduct holds (R6.14).
     *
     * @param accused the employee's user name
     */
    public record Report(String accused, String courseOfEvents, String witness, String evidence, String signature) {}

    static Registration of(ComplaintRegistered event, Stamp stamp) {
        return new Registration(
                new Person(event.complainant().name(), event.complainant().phone()),
                event.subject(),
                event.content(),
                event.channel(),
                event.severity(),
                event.firstResponder(),
                event.target().orElse(null),
                event.publicArea()
                        .map(area -> new Place(area.building().orElse(null), area.location(), area.reason()))
                        .orElse(null),
                event.misconduct()
                        .map(report -> new Report(
                                report.accused(),
                                report.courseOfEvents(),
                                report.witness(),
                                report.evidence(),
                                report.signature()))
                        .orElse(null),
                event.registeredAt(),
                event.answerDueOn(),
                stamp.recordedAt(),
                stamp.actor(),
                stamp.position());
    }
}
