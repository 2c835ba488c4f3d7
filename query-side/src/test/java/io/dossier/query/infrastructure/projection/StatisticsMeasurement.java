package io.dossier.query.infrastructure.projection;

import io.dossier.query.statistics.ManyMatters;
import io.dossier.query.statistics.RandomMatters;
import io.dossier.query.statistics.Sheet;
import io.dossier.query.statistics.StatisticsProjector;
import io.dossier.query.statistics.StatisticsReading;
import io.dossier.query.statistics.Tally;
import io.dossier.query.support.TestDatabase;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.bson.RawBsonDocument;

/** Reads figures of months among the sums of many matters, then takes in more events. Run by hand: {@code [matters] [months]}. */
public final class StatisticsMeasurement {

    private static final YearMonth FIRST = YearMonth.of(2021, 6);
    private static final int READS = 300;
    private static final int EVENTS = 10_000;

    private StatisticsMeasurement() {}

    /** Measures on the embedded server, or on the one that {@link TestDatabase} is told of. */
    public static void main(String[] arguments) {
        int matters = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int months = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        try (TestDatabase database = TestDatabase.open()) {
            DocumentStore store = new DocumentStore(database.factory());
            Replayer replayer = new Replayer(new StatisticsProjector(RandomMatters.ZONE), store);
            ManyMatters many = ManyMatters.of(FIRST, months, matters);
            fill(store, Sheet.CALLBACKS.current(), many.callbacks());
            fill(store, Sheet.COMPLAINTS.current(), many.complaints());
            StatisticsReading reading = new StatisticsReading(store);
            for (int round = 0; round < 2; round++) { // the first one warms up
                time("callbacks of a month", READS, months, i -> reading.callbacks(FIRST.plusMonths(i), 1));
                time(
                        "callbacks of 24 months",
                        READS / 10,
                        months - 24,
                        i -> reading.callbacks(FIRST.plusMonths(i), 24));
                time("analysis of a month", READS, months, i -> reading.complaints(FIRST.plusMonths(i)));
            }
            List<Batch.Entry> entries = replayer.entries(RandomMatters.of(1, 3_000, EVENTS));
            for (int batch : new int[] {1_000, 1}) {
                List<Batch.Entry> part =
                        batch == 1 ? entries.subList(EVENTS - 1_000, EVENTS) : entries.subList(0, EVENTS - 1_000);
                long begin = System.nanoTime();
                replayer.write(part, batch);
                System.out.printf(
                        "%d events on top, %d a batch: %.0f events/s%n",
                        part.size(), batch, part.size() / ((System.nanoTime() - begin) / 1e9));
            }
        }
    }

    private static void fill(DocumentStore store, DocumentType<Tally> type, List<Tally> tallies) {
        store.collection(type).insertMany(tallies);
        long[] sizes = store
                .collection(type)
                .withDocumentClass(RawBsonDocument.class)
                .find()
                .batchSize(100)
                .into(new ArrayList<RawBsonDocument>())
                .stream()
                .mapToLong(document -> document.getByteBuffer().remaining())
                .sorted()
                .toArray();
        System.out.printf(
                "%s: %d documents, median %d bytes, largest %d%n",
                type.collection(), sizes.length, sizes[sizes.length / 2], sizes[sizes.length - 1]);
    }

    private static void time(String what, int reads, int months, IntUnaryOperator read) {
        Random random = new Random(1);
        double[] millis = new double[reads];
        long counted = 0;
        for (int i = 0; i < reads; i++) {
            int month = random.nextInt(months);
            long before = System.nanoTime();
            counted += read.applyAsInt(month);
            millis[i] = (System.nanoTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, worst %.2f ms (counted %d)%n",
                what, millis[reads / 2], millis[reads * 99 / 100], millis[reads - 1], counted);
    }
}
