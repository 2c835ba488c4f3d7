package io.dossier.query.support;

import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.InvestigatorAssigned;
import io.dossier.api.complaint.ComplaintEvent.MeasuresCompleted;
import io.dossier.api.complaint.ComplaintEvent.NonCooperationReported;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.ComplaintState.Transition;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.OpenDeadlines;
import io.dossier.api.complaint.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The life of one matter, different for every source of chance: where the transitions lead, as the command side lets it, with
 * callbacks, reviews and missed days in between.
 */
public final class RandomMatter {

    private static final List<String> DEPARTMENTS = List.of("ENGINEERING", "CLEANING", "SECURITY");

    private final Random random;
    private final Matter matter;
    private Optional<ComplaintState> state = Optional.empty();
    private ClosingGate gate = ClosingGate.NOTHING_DONE;
    private OpenDeadlines deadlines = OpenDeadlines.NONE;
    private String department = DEPARTMENTS.getFirst();
    private int callbacks;
    private boolean flagged;
    private LocalDate today = LocalDate.EPOCH;
    private int moment;

    /** A matter to which nothing has happened. */
    public RandomMatter(Random random, Matter matter) {
        this.random = random;
        this.matter = matter;
    }

    /** What it is. */
    public Matter matter() {
        return matter;
    }

    /** How far it is; empty before it is registered. */
    public Optional<ComplaintState> state() {
        return state;
    }

    /** What happens to it next: one event, or several that belong together. */
    public List<MatterEvent> next(LocalDate day) {
        today = day;
        List<Supplier<List<MatterEvent>>> moves = new ArrayList<>();
        for (Transition transition : ComplaintState.transitions()) {
            if (transition.from().equals(state) && isAllowed(transition.event())) {
                moves.add(() -> leading(transition.event()));
            }
        }
        if (state.filter(ComplaintState::isOpen).isPresent()) {
            addWhatLeadsNowhere(moves);
        }
        List<MatterEvent> events = moves.get(random.nextInt(moves.size())).get();
        events.forEach(this::take);
        return events;
    }

    private boolean isAllowed(Class<? extends MatterEvent> event) {
        if (event == ComplaintClosed.class) {
            return gate.missing().isEmpty();
        }
        return event != RectificationOrdered.class || gate.mayBeCalledBack();
    }

    private List<MatterEvent> leading(Class<? extends MatterEvent> event) {
        if (event == RectificationOrdered.class) {
            return dissatisfied();
        }
        if (event == ComplaintRegistered.class) {
            return List.of(Matters.registered(
                    matter, any(List.of(Severity.values())), any(List.of("front-desk", "assistant")), now()));
        }
        if (event == ComplaintResolvedOnTheSpot.class) {
            return List.of(new ComplaintResolvedOnTheSpot(matter, "當場更換", now()));
        }
        if (event == ComplaintVerified.class) {
            return List.of(Matters.verified(matter, random.nextInt(4) > 0, any(List.of(Severity.values())), now()));
        }
        if (event == DepartmentAssigned.class) {
            return List.of(assigned(Optional.empty()));
        }
        if (event == ResultReported.class) {
            return List.of(Matters.result(matter, department, now()));
        }
        if (event == ResultSignedOff.class) {
            return List.of(Matters.signedOff(matter, department, now()));
        }
        if (event == ComplaintClosed.class) {
            return List.of(Matters.closed(matter, now()));
        }
        if (event == ComplaintReopened.class) {
            return List.of(new ComplaintReopened(matter, "再次漏水", now()));
        }
        throw new IllegalStateException("nobody told how " + event + " happens");
    }

    private void addWhatLeadsNowhere(List<Supplier<List<MatterEvent>>> moves) {
        moves.add(() -> List.of(Matters.answered(matter, now())));
        moves.add(() -> List.of(new ComplaintEscalated(matter, any(List.of(Addressee.values())), "影響大", now())));
        if (gate.mayBeCalledBack()) {
            moves.add(() -> List.of(Matters.arranged(matter, callbacks + 1, today.plusDays(1), now())));
            moves.add(() -> List.of(Matters.calledBack(matter, callbacks + 1, true, now())));
            moves.add(() -> List.of(Matters.calledBack(matter, callbacks + 1, null, now())));
        }
        if (callbacks > 0) {
            moves.add(() -> List.of(new CallbackReviewed(matter, 1 + random.nextInt(callbacks), "已閱", now())));
        }
        if (gate.departmentAssigned()) {
            moves.add(() -> List.of(new NonCooperationReported(matter, department, "不派人", now())));
        }
        if (state.equals(Optional.of(ComplaintState.ASSIGNED))
                || state.equals(Optional.of(ComplaintState.RECTIFYING))) {
            moves.add(() -> List.of(assigned(Optional.of("人手不足"))));
        }
        if (gate.reviewNeeded()) {
            moves.add(() -> List.of(new ReviewRecorded(matter, "加裝接水盤", "工程主管", today.plusDays(5), now())));
        }
        if (gate.reviewed() && !gate.measuresCompleted()) {
            moves.add(() -> List.of(new MeasuresCompleted(matter, "已加裝", now())));
        }
        if (matter.kind() == ComplaintKind.MISCONDUCT) {
            moves.add(() -> List.of(new InvestigatorAssigned(matter, "zhao.min", now())));
        }
        if (!flagged) {
            moves.add(() -> List.of(new ComplaintFlaggedMalicious(matter, "屢次捏造", now())));
        }
        deadlines.all().stream()
                .filter(open -> !open.missed() && open.dueOn().isBefore(today))
                .findFirst()
                .ifPresent(open -> moves.add(
                        () -> List.of(new DeadlineMissed(matter, open.deadline(), open.dueOn(), open.department()))));
    }

    private List<MatterEvent> dissatisfied() {
        int number = callbacks + 1;
        String other = any(DEPARTMENTS);
        return List.of(
                Matters.calledBack(matter, number, false, now()),
                Matters.rectification(matter, number, other, today.plusDays(1), now()),
                Matters.arranged(matter, number + 1, today.plusDays(2), now()));
    }

    private DepartmentAssigned assigned(Optional<String> reason) {
        return new DepartmentAssigned(matter, any(DEPARTMENTS), today.plusDays(random.nextInt(4)), reason, now());
    }

    private void take(MatterEvent event) {
        gate = gate.after(event);
        deadlines = deadlines.after(event);
        switch (event) {
            case ComplaintRegistered e -> state = Optional.of(ComplaintState.REGISTERED);
            case DepartmentAssigned e -> department = e.department();
            case RectificationOrdered e -> department = e.department();
            case io.dossier.api.callback.CallbackEvent.CallbackRecorded e -> callbacks = e.number();
            case ComplaintFlaggedMalicious e -> flagged = true;
            default -> {}
        }
        state = state.map(before -> before.after(event));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Instant now() {
        return Matters.at(today, moment++);
    }
}
