package io.dossier.query.statistics;

import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to one matter, told in a few words. Moments are in UTC, such as {@code 2026-11-30T16:00:00Z}; days are days. */
final class MatterStory {

    private final Matter matter;
    private final List<MatterEvent> events = new ArrayList<>();

    private MatterStory(Matter matter) {
        this.matter = matter;
    }

    /** A matter of a public area in that building; null for outdoors. */
    static MatterStory of(UUID id, ComplaintKind kind, @Nullable String building) {
        return new MatterStory(new Matter(id, kind, Optional.empty(), Optional.empty(), Optional.ofNullable(building)));
    }

    MatterStory registered(String at, Severity severity, String answerDueOn) {
        return registered(Instant.parse(at), severity, Channel.HOTLINE, LocalDate.parse(answerDueOn));
    }

    MatterStory registered(Instant at, Severity severity, Channel channel, LocalDate answerDueOn) {
        return then(new ComplaintRegistered(
                matter,
                new Complainant("周敏", "+86 21 5555 0201"),
                "空調漏水",
                "會議室空調連續三天漏水",
                channel,
                severity,
                "front-desk",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                answerDueOn));
    }

    MatterStory resolvedOnTheSpot(String at) {
        return then(new ComplaintResolvedOnTheSpot(matter, "已解釋", Instant.parse(at)));
    }

    MatterStory verified(String at, boolean substantiated, Severity severity) {
        return then(new ComplaintVerified(matter, substantiated, severity, "冷凝水管堵塞", Instant.parse(at)));
    }

    MatterStory assigned(String at, String department, String dueOn) {
        return then(new DepartmentAssigned(
                matter, department, LocalDate.parse(dueOn), Optional.empty(), Instant.parse(at)));
    }

    MatterStory answered(String at) {
        return then(new CustomerAnswered(matter, "工程部明日上門疏通", Instant.parse(at)));
    }

    MatterStory reported(String at, String department) {
        return then(new ResultReported(matter, department, "已疏通冷凝水管", Instant.parse(at)));
    }

    MatterStory signedOff(String at, String department) {
        return then(new ResultSignedOff(matter, department, Instant.parse(at)));
    }

    MatterStory arranged(int number, String department, String dueOn) {
        return then(new CallbackArranged(
                matter,
                number,
                department,
                CallbackMethod.PHONE,
                LocalDate.parse(dueOn),
                Instant.parse("2026-01-01T00:00:00Z")));
    }

    MatterStory satisfied(int number, String department, String dueOn, String at) {
        return called(number, department, dueOn, true, Optional.of(true), at);
    }

    MatterStory dissatisfied(int number, String department, String dueOn, String at) {
        return called(number, department, dueOn, true, Optional.of(false), at);
    }

    MatterStory notReached(int number, String department, String dueOn, String at) {
        return called(number, department, dueOn, false, Optional.empty(), at);
    }

    private MatterStory called(
            int number, String department, String dueOn, boolean reached, Optional<Boolean> satisfied, String at) {
        return then(new CallbackRecorded(
                matter,
                number,
                department,
                CallbackMethod.PHONE,
                LocalDate.parse(dueOn),
                reached,
                satisfied,
                "",
                "",
                Optional.empty(),
                Instant.parse(at)));
    }

    MatterStory rectification(int number, String department, String dueOn, String at) {
        return then(new RectificationOrdered(matter, number, department, LocalDate.parse(dueOn), Instant.parse(at)));
    }

    MatterStory malicious(String at) {
        return then(new ComplaintFlaggedMalicious(matter, "每日同一投訴", Instant.parse(at)));
    }

    MatterStory missed(Deadline deadline, String dueOn) {
        return then(new DeadlineMissed(matter, deadline, LocalDate.parse(dueOn), Optional.empty()));
    }

    MatterStory closed(String at) {
        return then(new ComplaintClosed(matter, Instant.parse(at)));
    }

    MatterStory reopened(String at) {
        return then(new ComplaintReopened(matter, "又漏水", Instant.parse(at)));
    }

    Matter matter() {
        return matter;
    }

    MatterStory then(MatterEvent event) {
        events.add(event);
        return this;
    }

    List<MatterEvent> events() {
        return List.copyOf(events);
    }
}
