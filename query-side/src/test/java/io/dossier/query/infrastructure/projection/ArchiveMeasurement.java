package io.dossier.query.infrastructure.projection;

import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.archive.ArchiveReading;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.TestDatabase;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Fills archives and reads pages of them, with the times that it took. Run by hand: {@code [units] [events]}. */
public final class ArchiveMeasurement {

    private static final int PAGES = 5_000;

    private ArchiveMeasurement() {}

    /** Measures on the embedded server, or on the one that {@link TestDatabase} is told of. */
    public static void main(String[] arguments) {
        int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        try (TestDatabase database = TestDatabase.open()) {
            DocumentStore store = new DocumentStore(database.factory());
            Replayer replayer = new Replayer(new ArchiveProjector(new OfficeZone(Matters.ZONE)), store);
            List<Batch.Entry> entries = replayer.entries(RandomHistory.of(1, units, events));
            long begin = System.nanoTime();
            replayer.write(entries, 500);
            Duration writing = Duration.ofNanos(System.nanoTime() - begin);
            System.out.printf(
                    "%d events in %d ms: %.0f events/s%n",
                    entries.size(), writing.toMillis(), entries.size() / (writing.toNanos() / 1e9));
            ArchiveReading reading = new ArchiveReading(store);
            Random random = new Random(1);
            for (int round = 0; round < 2; round++) { // the first one warms up
                double[] millis = new double[PAGES];
                for (int i = 0; i < PAGES; i++) {
                    long before = System.nanoTime();
                    reading.newest("A-%04d".formatted(random.nextInt(units)), 20);
                    millis[i] = (System.nanoTime() - before) / 1e6;
                }
                Arrays.sort(millis);
                System.out.printf(
                        "page of 20 newest: p50 %.2f ms, p99 %.2f ms, worst %.2f ms%n",
                        millis[PAGES / 2], millis[PAGES * 99 / 100], millis[PAGES - 1]);
            }
        }
    }
}
