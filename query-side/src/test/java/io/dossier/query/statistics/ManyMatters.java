package io.dossier.query.statistics;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Severity;
import io.dossier.query.statistics.MatterFacts.Callback;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** What an estate's matters of some years contribute, worked out by the projection's own rules but without its events. */
public final class ManyMatters {

    private static final int BUILDINGS = 40;
    private static final int DEPARTMENTS = 12;

    private final Random random = new Random(1);
    private final LocalDate start;
    private final int days;
    private final Map<String, Map<String, Numbers>> callbacks = new HashMap<>();
    private final Map<String, Map<String, Numbers>> complaints = new HashMap<>();

    private ManyMatters(YearMonth first, int months) {
        start = first.atDay(1);
        days = (int) (first.plusMonths(months).atDay(1).toEpochDay() - start.toEpochDay());
    }

    /** So many matters, registered evenly over these months. */
    public static ManyMatters of(YearMonth first, int months, int matters) {
        ManyMatters many = new ManyMatters(first, months);
        for (int i = 0; i < matters; i++) {
            UUID id = new UUID(many.random.nextLong(), many.random.nextLong());
            MatterFacts matter = many.matter(id);
            int shard = id.toString().hashCode() & (Shards.COUNT - 1);
            add(matter, CallbackFigure::of, shard, many.callbacks);
            add(matter, ComplaintFigure::of, shard, many.complaints);
        }
        return many;
    }

    private static void add(
            MatterFacts matter,
            Function<MatterFacts, Contribution> of,
            int shard,
            Map<String, Map<String, Numbers>> tallies) {
        of.apply(matter).minus(new Contribution(), (month, cells) -> {
            Map<String, Numbers> sums = tallies.computeIfAbsent(Tally.id(month, shard), any -> new HashMap<>());
            cells.rows().forEach((row, numbers) -> sums.merge(row, numbers, Numbers::plus));
        });
    }

    /** The sums of callbacks, a document a month and shard. */
    public List<Tally> callbacks() {
        return documents(callbacks);
    }

    /** The sums of matters, a document a month and shard. */
    public List<Tally> complaints() {
        return documents(complaints);
    }

    private static List<Tally> documents(Map<String, Map<String, Numbers>> tallies) {
        List<Tally> documents = new ArrayList<>();
        tallies.forEach((id, rows) -> documents.add(new Tally(id, Rows.NONE, 0).plus(new Cells(rows), 0)));
        return documents;
    }

    private MatterFacts matter(UUID id) {
        LocalDate registered = start.plusDays(random.nextInt(days));
        LocalDate answered = registered.plusDays(few(6));
        LocalDate solved = answered.plusDays(few(30));
        String department = "DEPARTMENT-" + random.nextInt(DEPARTMENTS);
        List<Callback> calls = new ArrayList<>();
        LocalDate due = solved.plusDays(1);
        do {
            LocalDate made = due.plusDays(few(4) - 1L);
            boolean reached = random.nextInt(6) > 0;
            calls.add(new Callback(
                    calls.size() + 1, department, due, false, made, reached, reached ? random.nextInt(5) > 0 : null));
            due = made.plusDays(few(10));
        } while (!Boolean.TRUE.equals(calls.getLast().satisfied()));
        return new MatterFacts(
                id.toString(),
                one(ComplaintKind.values()),
                one(Severity.values()),
                "Building " + random.nextInt(BUILDINGS),
                one(Channel.values()),
                department,
                random.nextInt(200) == 0,
                random.nextInt(5) > 0,
                registered,
                registered.plusDays(3),
                answered,
                solved,
                calls.getLast().madeOn(),
                calls.getLast().madeOn(),
                false,
                random.nextInt(4) == 0 ? Map.of(one(Deadline.values()).name(), 1) : Map.of(),
                calls,
                0);
    }

    /** Mostly few, at times many. */
    private int few(int usual) {
        return (int) Math.min(200, -Math.log(1 - random.nextDouble()) * usual / 2);
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
