package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.MomentRules;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import io.dossier.command.unit.RegisteredUnit;
import io.dossier.command.unit.TenancyState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A matter is entered in the register (R6.3), with all that must be recorded of it (R6.11). */
public final class Entry {
    private Entry() {}

    /** Decides {@link RegisterComplaint}. */
    public static final Decider<NewMatter, RegisterComplaint> DECIDER = Decider.of(
            RegisterComplaint.class,
            Entry::events,
            List.of(EntryRules.ID_IS_NEW),
            List.of(EntryRules.NAME_IS_GIVEN),
            TextRules.optional("complainantName", c -> c.complainant().name(), Policy::nameMaxLength),
            List.of(EntryRules.PHONE_IS_GIVEN),
            TextRules.optional("complainantPhone", c -> c.complainant().phone(), Policy::placeMaxLength),
            List.of(EntryRules.PLACE_IS_GIVEN, EntryRules.UNIT_IS_REGISTERED, EntryRules.UNIT_IS_LET),
            PublicAreaRules.all(),
            TextRules.required("subject", Clause.R6_11, RegisterComplaint::subject, Policy::nameMaxLength),
            TextRules.required(
                    "content",
                    Clause.R6_11,
                    RegisterComplaint::content,
                    p -> p.complaints().contentMaxLength()),
            TextRules.optional("target", c -> c.target().orElse(""), Policy::nameMaxLength),
            List.of(EntryRules.FIRST_RESPONDER_IS_NAMED),
            TextRules.optional("firstResponder", c -> c.firstResponder().orElse(""), Policy::nameMaxLength),
            MisconductRules.all(),
            List.of(MomentRules.notInFuture("registeredAt", Clause.R6_3, RegisterComplaint::registeredAt)));

    private static List<Event> events(Situation<NewMatter, RegisterComplaint> s) {
        RegisterComplaint command = s.command();
        Instant at = registeredAt(s);
        LocalDate day = s.dayOf(at);
        Matter matter = matter(s);
        List<Event> events = new ArrayList<>();
        events.add(new ComplaintRegistered(
                matter,
                command.complainant(),
                command.subject(),
                command.content(),
                command.channel(),
                command.severity(),
                firstResponder(s),
                command.target(),
                command.publicArea(),
                command.misconduct(),
                at,
                day.plusDays(s.policy().complaints().answerDays(command.severity()))));
        events.addAll(Reporting.upwards(
                matter, command.severity(), s.state().matter().handling().reportedTo(), command.subject(), at));
        events.addAll(ReviewDeadline.of(s, s.state().matter(), matter, command.severity(), at));
        return events;
    }

    private static Matter matter(Situation<NewMatter, RegisterComplaint> s) {
        return new Matter(
                s.command().complaintId(),
                s.command().kind(),
                s.command().unitId(),
                tenancy(s).map(TenancyState::id),
                s.state()
                        .premises()
                        .unit()
                        .map(RegisteredUnit::building)
                        .or(() -> s.command().publicArea().flatMap(PublicArea::building)));
    }

    static Optional<TenancyState> tenancy(Situation<NewMatter, RegisterComplaint> s) {
        return s.state().tenancyOn(s.dayOf(registeredAt(s)));
    }

    /** Who was asked first owns the matter (R7.11): whoever enters it, unless they enter it for another. */
    static String firstResponder(Situation<NewMatter, RegisterComplaint> s) {
        return s.command().firstResponder().orElse(s.sender().name());
    }

    private static Instant registeredAt(Situation<NewMatter, RegisterComplaint> s) {
        return s.command().registeredAt().orElseGet(() -> s.now().toInstant());
    }
}
