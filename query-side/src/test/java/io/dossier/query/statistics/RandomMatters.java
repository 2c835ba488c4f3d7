package io.dossier.query.statistics;

import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
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
import io.dossier.api.complaint.OpenDeadline;
import io.dossier.api.complaint.OpenDeadlines;
import io.dossier.api.complaint.Severity;
import io.dossier.api.unit.UnitId;
import io.dossier.query.support.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The lives of some matters side by side, different for every seed and the same for one: every way from state to state, all kinds of events,
 * many of them within seconds of midnight and at the ends of months.
 */
public final class RandomMatters {

    /** The office's zone, whose days begin at 16:00 UTC. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final List<String> DEPARTMENTS = List.of("ENGINEERING", "CLEANING", "SECURITY", "保潔.綠化$");
    private static final List<String> BUILDINGS = List.of("A", "甲座 1.2", "$B/%", "");
    private static final LocalDate START = LocalDate.of(2025, 11, 27);

    private final Random random;
    private final List<MatterEvent> events = new ArrayList<>();

    private RandomMatters(long seed) {
        random = new Random(seed);
    }

    /** So many matters, and about so many events, in the order in which they were recorded. */
    public static List<MatterEvent> of(long seed, int matters, int events) {
        RandomMatters history = new RandomMatters(seed);
        List<Life> lives = new ArrayList<>();
        while (history.events.size() < events) {
            if (lives.size() < matters && (lives.isEmpty() || history.one(4))) {
                lives.add(history.new Life("c" + seed + "/" + lives.size()));
            } else {
                history.pick(lives).goOn();
            }
        }
        return List.copyOf(history.events);
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    /** One matter as far as it has come. */
    private final class Life {

        private final Matter matter;
        private ComplaintState state = ComplaintState.REGISTERED;
        private ClosingGate gate = ClosingGate.NOTHING_DONE;
        private OpenDeadlines deadlines = OpenDeadlines.NONE;
        private Instant now;
        private final Instant registeredAt;
        private String department = pick(DEPARTMENTS);
        private int number = 1;
        private @Nullable LocalDate callbackDue;

        Life(String name) {
            Optional<String> building = one(6) ? Optional.empty() : Optional.of(pick(BUILDINGS));
            matter = new Matter(
                    Story.id(name),
                    pick(ComplaintKind.values()),
                    building.map(any -> new UnitId("U-" + random.nextInt(20))),
                    building.map(Story::id),
                    building);
            now = START.plusDays(random.nextInt(100)).atStartOfDay(ZONE).toInstant();
            pass(1);
            registeredAt = now;
            tell(new ComplaintRegistered(
                    matter,
                    new Complainant("周敏", "+86 21 5555 0201"),
                    "空調漏水",
                    "會議室空調連續三天漏水",
                    pick(Channel.values()),
                    pick(Severity.values()),
                    "front-desk",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    now,
                    today().plusDays(random.nextInt(4))));
        }

        private LocalDate today() {
            return LocalDate.ofInstant(now, ZONE);
        }

        /** Time goes on, often to the last or the first second of a day. */
        private void pass(int mostDays) {
            Instant midnight = today().plusDays(random.nextInt(mostDays) + 1)
                    .atStartOfDay(ZONE)
                    .toInstant();
            Instant then = switch (random.nextInt(4)) {
                case 0 -> midnight.minusNanos(1);
                case 1 -> midnight;
                default -> midnight.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
            };
            now = then.isAfter(now) ? then : now;
        }

        private void tell(MatterEvent event) {
            events.add(event);
            state = state.after(event);
            gate = gate.after(event);
            deadlines = deadlines.after(event);
        }

        void goOn() {
            if (!one(3)) {
                pass(one(5) ? 40 : 3);
            }
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> move();
                case 5, 6, 7 -> call();
                case 8 -> miss();
                default -> aside();
            }
        }

        /** Takes one of the ways that lead on from here. */
        private void move() {
            List<Transition> ways = ComplaintState.transitions().stream()
                    .filter(way -> way.from().equals(Optional.of(state)))
                    .filter(way -> way.event() != ComplaintClosed.class
                            || gate.missing().isEmpty())
                    .filter(way -> way.event() != RectificationOrdered.class) // comes with a callback
                    .filter(way -> way.event() != ComplaintReopened.class || one(3))
                    .toList();
            if (!ways.isEmpty()) {
                take(pick(ways).event());
            }
        }

        private void take(Class<? extends MatterEvent> way) {
            if (way == ComplaintResolvedOnTheSpot.class) {
                tell(new ComplaintResolvedOnTheSpot(matter, "已解釋", now));
            } else if (way == ComplaintVerified.class) {
                tell(new ComplaintVerified(matter, !one(4), pick(Severity.values()), "冷凝水管堵塞", now));
            } else if (way == DepartmentAssigned.class) {
                department = pick(DEPARTMENTS);
                tell(new DepartmentAssigned(matter, department, today().plusDays(2), Optional.empty(), now));
            } else if (way == ResultReported.class) {
                tell(new ResultReported(matter, department, "已疏通", now));
            } else if (way == ResultSignedOff.class) {
                tell(new ResultSignedOff(matter, department, now));
            } else if (way == ComplaintReopened.class) {
                tell(new ComplaintReopened(matter, "又漏水", now));
            } else if (way == ComplaintClosed.class) {
                tell(new ComplaintClosed(matter, now));
            } else {
                throw new IllegalStateException("no such way: " + way);
            }
        }

        /** Arranges a callback, or makes it, or both at once. */
        private void call() {
            if (!state.isOpen()) {
                return;
            }
            if (callbackDue == null || deadlines.all().isEmpty() || one(3)) {
                arrange(today().plusDays(random.nextInt(20)));
            } else if (gate.mayBeCalledBack()) {
                make();
            }
        }

        private void arrange(LocalDate due) {
            callbackDue = due;
            tell(new CallbackArranged(matter, number, department, pick(CallbackMethod.values()), due, now));
        }

        private void make() {
            boolean reached = !one(4);
            Optional<Boolean> satisfied = reached ? Optional.of(!one(3)) : Optional.empty();
            boolean done = satisfied.orElse(false);
            LocalDate next = today().plusDays(random.nextInt(35));
            tell(new CallbackRecorded(
                    matter,
                    number,
                    department,
                    CallbackMethod.PHONE,
                    callbackDue == null ? today() : callbackDue,
                    reached,
                    satisfied,
                    "",
                    "",
                    done ? Optional.empty() : Optional.of(next),
                    toldOf()));
            if (reached && !done) {
                department = pick(DEPARTMENTS);
                tell(new RectificationOrdered(matter, number, department, today().plusDays(1), now));
            }
            number++;
            callbackDue = null;
            if (!done) {
                arrange(next);
            }
        }

        /** When it happened that is told now: at times some days ago. */
        private Instant toldOf() {
            Instant earlier = now.minusSeconds(random.nextInt(2) * 200_000L);
            return earlier.isBefore(registeredAt) ? registeredAt : earlier;
        }

        private void miss() {
            List<OpenDeadline> open =
                    deadlines.all().stream().filter(all -> !all.missed()).toList();
            if (!open.isEmpty()) {
                OpenDeadline missed = pick(open);
                Instant after = missed.dueOn().plusDays(1).atStartOfDay(ZONE).toInstant();
                now = after.isAfter(now) ? after : now;
                tell(new DeadlineMissed(matter, missed.deadline(), missed.dueOn(), missed.department()));
            }
        }

        /** What leads nowhere, but may change figures all the same. */
        private void aside() {
            switch (random.nextInt(9)) {
                case 0, 1 -> tell(new CustomerAnswered(matter, "明日上門", toldOf()));
                case 2 -> tell(new ComplaintEscalated(matter, Addressee.MANAGER, "較嚴重", now));
                case 3 -> tell(new InvestigatorAssigned(matter, "li.wei", now));
                case 4 -> tell(new ReviewRecorded(matter, "換管", "li.wei", today().plusDays(9), now));
                case 5 -> tell(new MeasuresCompleted(matter, "已換", now));
                case 6 -> tell(new NonCooperationReported(matter, department, "未到場", now));
                case 7 -> {
                    if (number > 1) {
                        tell(new CallbackReviewed(matter, number - 1, "", now));
                    }
                }
                default -> {
                    if (one(3)) {
                        tell(new ComplaintFlaggedMalicious(matter, "每日同一投訴", now));
                    }
                }
            }
        }
    }
}
