package io.dossier.query.statistics;

import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.ClosingGate;
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
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures as the schema's words define them, counted over the bare list of events: slow, and sharing nothing with the projection. */
final class CountedByHand {

    private final ZoneId zone;
    private final List<Matter> matters = new ArrayList<>();

    CountedByHand(List<MatterEvent> history, ZoneId zone) {
        this.zone = zone;
        history.stream()
                .map(event -> event.matter().complaintId())
                .distinct()
                .forEach(id -> matters.add(new Matter(history.stream()
                        .filter(event -> event.matter().complaintId().equals(id))
                        .toList())));
    }

    /** The callback's due day, the day on which it was made if it was, and who did what. */
    record Call(Matter matter, int number, String department, LocalDate due, Optional<CallbackRecorded> made) {}

    /** One matter, all of whose events are known. */
    final class Matter {

        private final List<MatterEvent> events;

        Matter(List<MatterEvent> events) {
            this.events = events;
        }

        private <E> List<E> all(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        private <E> Optional<E> last(Class<E> kind) {
            return all(kind).stream().reduce((earlier, later) -> later);
        }

        ComplaintRegistered registered() {
            return all(ComplaintRegistered.class).getFirst();
        }

        LocalDate registeredOn() {
            return day(registered().registeredAt());
        }

        boolean malicious() {
            return last(ComplaintFlaggedMalicious.class).isPresent();
        }

        String severity() {
            return last(ComplaintVerified.class)
                    .map(ComplaintVerified::severity)
                    .orElse(registered().severity())
                    .name();
        }

        Optional<String> building() {
            return registered().matter().building();
        }

        Optional<String> department() {
            return events.stream()
                    .flatMap(event -> switch (event) {
                        case DepartmentAssigned assigned -> Stream.of(assigned.department());
                        case RectificationOrdered ordered -> Stream.of(ordered.department());
                        default -> Stream.of();
                    })
                    .reduce((earlier, later) -> later);
        }

        boolean closed() {
            return events.lastIndexOf(last(ComplaintClosed.class).orElse(null))
                    > events.lastIndexOf(last(ComplaintReopened.class).orElse(null));
        }

        Optional<LocalDate> answeredOn() {
            return events.stream()
                    .flatMap(event -> switch (event) {
                        case CustomerAnswered answered -> Stream.of(answered.answeredAt());
                        case ComplaintResolvedOnTheSpot resolved -> Stream.of(resolved.resolvedAt());
                        default -> Stream.of();
                    })
                    .min(Instant::compareTo)
                    .map(CountedByHand.this::day);
        }

        /** On the last day or before, unless that day had been recorded as passed before anybody told of an answer. */
        boolean answeredInTime() {
            List<MatterEvent> untold = events.stream()
                    .takeWhile(event ->
                            !(event instanceof CustomerAnswered || event instanceof ComplaintResolvedOnTheSpot))
                    .toList();
            return answeredOn()
                            .filter(on -> !on.isAfter(registered().answerDueOn()))
                            .isPresent()
                    && untold.stream()
                            .noneMatch(event ->
                                    event instanceof DeadlineMissed missed && missed.deadline() == Deadline.ANSWER);
        }

        /** Whether the day of a callback was recorded as passed while it was waited for. */
        boolean recordedAsMissed(CallbackRecorded call) {
            return waitedTooLong(events.subList(0, events.indexOf(call)));
        }

        /** Whether a day of the callback that comes next was recorded as passed. */
        private static boolean waitedTooLong(List<MatterEvent> until) {
            int former = IntStream.range(0, until.size())
                    .filter(i -> until.get(i) instanceof CallbackRecorded)
                    .max()
                    .orElse(0);
            return until.subList(former, until.size()).stream()
                    .anyMatch(
                            event -> event instanceof DeadlineMissed missed && missed.deadline() == Deadline.CALLBACK);
        }

        /** The last of the events that bring a result or take it away. */
        Optional<LocalDate> solvedOn() {
            return events.stream()
                    .flatMap(event -> switch (event) {
                        case ComplaintResolvedOnTheSpot resolved -> Stream.of(Optional.of(resolved.resolvedAt()));
                        case ResultReported reported -> Stream.of(Optional.of(reported.reportedAt()));
                        case RectificationOrdered ordered -> Stream.of(Optional.<Instant>empty());
                        case ComplaintReopened reopened -> Stream.of(Optional.<Instant>empty());
                        default -> Stream.of();
                    })
                    .reduce(Optional.empty(), (earlier, later) -> later)
                    .map(CountedByHand.this::day);
        }

        /** By what both sides of the product hold to be a satisfied customer. */
        Optional<LocalDate> satisfiedOn() {
            ClosingGate gate = ClosingGate.NOTHING_DONE;
            for (MatterEvent event : events) {
                gate = gate.after(event);
            }
            return gate.satisfied() ? last(CallbackRecorded.class).map(call -> day(call.calledAt())) : Optional.empty();
        }

        List<Call> calls() {
            List<Call> calls = new ArrayList<>();
            all(CallbackRecorded.class)
                    .forEach(made -> calls.add(
                            new Call(this, made.number(), made.department(), made.dueOn(), Optional.of(made))));
            int most = all(CallbackArranged.class).stream()
                    .mapToInt(CallbackArranged::number)
                    .max()
                    .orElse(0);
            IntStream.rangeClosed(1, most)
                    .filter(number -> calls.stream().noneMatch(call -> call.number() == number))
                    .forEach(number -> waiting(number)
                            .ifPresent(call -> calls.add(
                                    new Call(this, number, call.department(), call.dueOn(), Optional.empty()))));
            return calls;
        }

        /** The last arrangement of that number, unless the matter was closed before its day had passed. */
        private Optional<CallbackArranged> waiting(int number) {
            return all(CallbackArranged.class).stream()
                    .filter(call -> call.number() == number)
                    .reduce((earlier, later) -> later)
                    .filter(call -> waitedTooLong(events)
                            || events.subList(events.lastIndexOf(call), events.size()).stream()
                                    .noneMatch(event -> event instanceof ComplaintClosed closed
                                            && !day(closed.closedAt()).isAfter(call.dueOn())));
        }
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    List<Matter> matters() {
        return matters;
    }

    List<Call> calls() {
        return matters.stream().flatMap(matter -> matter.calls().stream()).toList();
    }

    private boolean isLate(Call call) {
        CallbackRecorded made = call.made().orElseThrow();
        return day(made.calledAt()).isAfter(call.due()) || call.matter().recordedAsMissed(made);
    }

    /** The figures of those callbacks, by the names of the schema. */
    Map<String, Object> callbacks(YearMonth month, LocalDate today, Predicate<Call> which) {
        List<Call> all = calls().stream().filter(which).toList();
        List<Call> due = all.stream()
                .filter(call -> YearMonth.from(call.due()).equals(month))
                .toList();
        List<Call> made = all.stream()
                .filter(call -> call.made()
                        .filter(event -> YearMonth.from(day(event.calledAt())).equals(month))
                        .isPresent())
                .toList();
        long reached = count(made, call -> call.made().orElseThrow().reached());
        long satisfied =
                count(made, call -> call.made().orElseThrow().satisfied().equals(Optional.of(true)));
        long onTime = count(made, call -> !isLate(call));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("due", (long) due.size());
        figures.put(
                "overdue",
                count(due, call -> call.made().map(event -> isLate(call)).orElse(today.isAfter(call.due()))));
        figures.put("made", (long) made.size());
        figures.put("reached", reached);
        figures.put("notReached", count(made, call -> !call.made().orElseThrow().reached()));
        figures.put("satisfied", satisfied);
        figures.put(
                "dissatisfied",
                count(made, call -> call.made().orElseThrow().satisfied().equals(Optional.of(false))));
        figures.put("satisfactionRate", reached == 0 ? "null" : satisfied * 1.0 / reached);
        figures.put("onTime", onTime);
        figures.put("onTimeRate", made.isEmpty() ? "null" : onTime * 1.0 / made.size());
        figures.put("repeat", count(made, call -> call.number() > 1));
        return figures;
    }

    /** The figures of those matters, by the names of the schema. */
    Map<String, Object> complaints(YearMonth month, Predicate<Matter> which) {
        List<Matter> all = matters.stream()
                .filter(matter -> YearMonth.from(matter.registeredOn()).equals(month))
                .filter(which)
                .toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("registered", (long) all.size());
        figures.put("closed", count(all, Matter::closed));
        figures.put("open", count(all, matter -> !matter.closed()));
        figures.put("substantiated", count(all, matter -> verified(matter, true)));
        figures.put("unfounded", count(all, matter -> verified(matter, false)));
        figures.put("answeredInTime", count(all, Matter::answeredInTime));
        figures.put("answeredLate", count(all, matter -> matter.answeredOn().isPresent() && !matter.answeredInTime()));
        figures.put("unanswered", count(all, matter -> matter.answeredOn().isEmpty()));
        figures.put("daysToAnswer", days(all, Matter::answeredOn));
        figures.put("daysToSolve", days(all, Matter::solvedOn));
        figures.put("daysToSatisfaction", days(all, Matter::satisfiedOn));
        for (Deadline deadline : Deadline.values()) {
            figures.put(
                    deadline.name(),
                    all.stream()
                            .flatMap(matter -> matter.all(DeadlineMissed.class).stream())
                            .filter(missed -> missed.deadline() == deadline)
                            .count());
        }
        return figures;
    }

    private static boolean verified(Matter matter, boolean as) {
        return matter.last(ComplaintVerified.class)
                .filter(verified -> verified.substantiated() == as)
                .isPresent();
    }

    /** How many, the value in the middle and the value that nine tenths do not exceed, from a sorted list. */
    private static String days(List<Matter> matters, Function<Matter, Optional<LocalDate>> until) {
        List<Long> days = matters.stream()
                .filter(matter -> until.apply(matter).isPresent())
                .map(matter -> ChronoUnit.DAYS.between(
                        matter.registeredOn(), until.apply(matter).orElseThrow()))
                .sorted()
                .toList();
        return days.isEmpty()
                ? "0 null null"
                : "%d %d %d"
                        .formatted(
                                days.size(),
                                days.get((int) Math.ceil(days.size() * 0.5) - 1),
                                days.get((int) Math.ceil(days.size() * 0.9) - 1));
    }

    private static <T> long count(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count();
    }
}
