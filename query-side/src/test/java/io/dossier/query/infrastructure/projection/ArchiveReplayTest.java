package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.query.archive.ArchiveProjector;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomMatter;
import io.dossier.query.support.Story;
import io.dossier.query.support.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** What archives tell of matters against the events themselves: each beginning and end of a unit's matters once, and nothing else. */
class ArchiveReplayTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 10);
    private static final int KIND = 1;
    private static final int POSITION = 10;

    @Test
    void a_matters_registration_closings_and_reopenings_are_entries_however_often_they_are_delivered() {
        List<Event> history = history();
        try (TestDatabase database = TestDatabase.open()) {
            Replayer replayer = new Replayer(
                    new ArchiveProjector(new OfficeZone(Matters.ZONE)), new DocumentStore(database.factory()));
            List<Batch.Entry> entries = replayer.entries(history);
            replayer.write(entries, 7);
            replayer.write(entries, 500);

            assertThat(told(replayer.documents().getOrDefault("archive_buckets", List.of())))
                    .isEqualTo(happened(history))
                    .containsValues("COMPLAINT_REGISTERED", "COMPLAINT_CLOSED", "COMPLAINT_REOPENED");
        }
    }

    /** A tenancy whose matters live so long that many are closed, and taken up again. */
    private static List<Event> history() {
        Random random = new Random(42);
        List<RandomMatter> matters = IntStream.range(0, 20)
                .mapToObj(i ->
                        new RandomMatter(random, Matters.in("A-1203", "A-1203", ComplaintKind.REPAIR, "matter " + i)))
                .toList();
        List<Event> events = new ArrayList<>(List.of(Story.movedIn("A-1203", "A-1203", "星河科技有限公司", BEGIN)));
        for (int i = 0; i < 1_200; i++) {
            events.addAll(matters.get(random.nextInt(matters.size())).next(BEGIN.plusDays(i / 10)));
        }
        return events;
    }

    private static Map<Long, String> happened(List<Event> history) {
        Map<Long, String> kinds = new TreeMap<>();
        IntStream.range(0, history.size()).forEach(i -> {
            if (history.get(i) instanceof MatterEvent event
                    && event.matter().unitId().isPresent()) {
                switch (event) {
                    case ComplaintRegistered ignored -> kinds.put(i + 1L, "COMPLAINT_REGISTERED");
                    case ComplaintClosed ignored -> kinds.put(i + 1L, "COMPLAINT_CLOSED");
                    case ComplaintReopened ignored -> kinds.put(i + 1L, "COMPLAINT_REOPENED");
                    default -> {}
                }
            }
        });
        return kinds;
    }

    private static Map<Long, String> told(List<Document> buckets) {
        Map<Long, String> kinds = new TreeMap<>();
        buckets.stream()
                .map(bucket -> bucket.get("lines", Binary.class).getData())
                .flatMap(bytes -> Lines.of(new BsonBinary(bytes)).parsed(Function.identity()).stream())
                .map(line -> line.split("\u001f", -1))
                .filter(fields -> fields[KIND].startsWith("COMPLAINT_"))
                .forEach(fields -> assertThat(kinds.put(position(fields), fields[KIND]))
                        .as("told once")
                        .isNull());
        return kinds;
    }

    private static long position(String[] fields) {
        return Long.parseLong(fields[POSITION], Character.MAX_RADIX);
    }
}
