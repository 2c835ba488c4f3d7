package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.query.support.Matters;
import io.dossier.query.support.TestDatabase;
import io.dossier.query.worklist.WorkListKind;
import io.dossier.query.worklist.WorkListProjector;
import io.dossier.query.worklist.WorkListReading;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Opens matters and reads work lists of them, with the times that it took. Run by hand: {@code [open matters]}. */
public final class WorkListMeasurement {

    private static final int READS = 500;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private WorkListMeasurement() {}

    /** Measures on the embedded server, or on the one that {@link TestDatabase} is told of. */
    public static void main(String[] arguments) {
        int open = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        try (TestDatabase database = TestDatabase.open()) {
            DocumentStore store = new DocumentStore(database.factory());
            Replayer replayer = new Replayer(new WorkListProjector(), store);
            List<Batch.Entry> entries = replayer.entries(matters(open));
            time("%d events in batches of 500".formatted(entries.size()), () -> replayer.write(entries, 500));
            List<Batch.Entry> later = replayer.entries(someMore(open)).stream().toList();
            List<Double> single = new ArrayList<>();
            for (Batch.Entry entry : later.subList(entries.size(), later.size())) {
                long before = System.nanoTime();
                replayer.write(List.of(entry), 1);
                single.add((System.nanoTime() - before) / 1e6);
            }
            report("one event", single.stream().mapToDouble(Double::doubleValue).toArray());
            WorkListReading reading = new WorkListReading(store);
            for (int round = 0; round < 3; round++) { // the first ones warm up
                double[] millis = new double[READS];
                for (int i = 0; i < READS; i++) {
                    long before = System.nanoTime();
                    if (reading.pageAndCounts(WorkListKind.OVERDUE, DAY.plusDays(5), 21) != open) {
                        throw new IllegalStateException("not all matters are open");
                    }
                    millis[i] = (System.nanoTime() - before) / 1e6;
                }
                report("page of 20 and all counts, %d open".formatted(open), millis);
            }
        }
    }

    private static List<Event> matters(int open) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < open; i++) {
            Matter matter = matter(i);
            events.add(Matters.registered(matter, Severity.NORMAL, Matters.at(DAY.minusDays(i % 20), i)));
            events.add(Matters.verified(matter, true, Severity.SERIOUS, Matters.at(DAY, i)));
            events.add(Matters.assigned(matter, "ENGINEERING", DAY.plusDays(i % 9), Matters.at(DAY, i)));
            if (i % 3 == 0) {
                events.add(Matters.result(matter, "ENGINEERING", Matters.at(DAY, i)));
                events.add(Matters.arranged(matter, 1, DAY.plusDays(i % 7), Matters.at(DAY, i)));
            }
        }
        return events;
    }

    private static List<Event> someMore(int open) {
        List<Event> events = new ArrayList<>(matters(open));
        for (int i = 0; i < 300; i++) {
            events.add(Matters.answered(matter(i % open), Matters.at(DAY, i)));
        }
        return events;
    }

    private static Matter matter(int i) {
        return Matters.in("A-%04d".formatted(i % 300), "t" + i % 300, ComplaintKind.COMPLAINT, "matter " + i);
    }

    private static void time(String what, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        System.out.printf(
                "%s: %d ms%n", what, Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    private static void report(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, worst %.2f ms%n",
                what, millis[millis.length / 2], millis[millis.length * 99 / 100], millis[millis.length - 1]);
    }
}
