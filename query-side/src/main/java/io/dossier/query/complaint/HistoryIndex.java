package io.dossier.query.complaint;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * In which months a unit or a tenancy had matters, so that a page of its history is found by ids alone. A month's matters lie in
 * buckets that fill up one after the other.
 *
 * @param id whose history
 * @param months those that have matters, oldest first; by universal time, since they only serve to find what is in order
 * @param lastPosition position of the last event in it
 */
public record HistoryIndex(@BsonId String id, List<Month> months, long lastPosition) implements Projected {

    static final int MATTERS_A_BUCKET = 50;

    /** Where the indexes are kept. They are read by id alone. */
    public static final DocumentType<HistoryIndex> TYPE =
            new DocumentType<>(HistoryIndex.class, "complaint_history_indexes", List.of());

    /**
     * A month with matters.
     *
     * @param month such as {@code 2026-03}
     * @param matters how many
     */
    public record Month(String month, int matters) {
        int buckets() {
            return (matters + MATTERS_A_BUCKET - 1) / MATTERS_A_BUCKET;
        }
    }

    public HistoryIndex {
        months = List.copyOf(months);
    }

    static String ofUnit(String unitId) {
        return "unit/" + unitId;
    }

    static String ofTenancy(UUID tenancyId) {
        return "tenancy/" + tenancyId;
    }

    static HistoryIndex with(Optional<HistoryIndex> before, String id, HistoryPlace place) {
        String month = month(place.registeredAt());
        List<Month> months = new ArrayList<>(before.map(HistoryIndex::months).orElse(List.of()));
        int known = matters(months, month);
        months.removeIf(other -> other.month().equals(month));
        months.add(new Month(month, known + 1));
        months.sort(Comparator.comparing(Month::month));
        return new HistoryIndex(id, months, place.position());
    }

    /** The bucket that takes the next matter, given the index as it is before. */
    static String bucketFor(Optional<HistoryIndex> before, String id, HistoryPlace place) {
        String month = month(place.registeredAt());
        return bucket(id, month, matters(before.map(HistoryIndex::months).orElse(List.of()), month) / MATTERS_A_BUCKET);
    }

    List<String> buckets(Month month) {
        List<String> ids = new ArrayList<>();
        for (int number = 0; number < month.buckets(); number++) {
            ids.add(bucket(id, month.month(), number));
        }
        return ids;
    }

    static String month(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC)).toString();
    }

    private static String bucket(String id, String month, int number) {
        return id + "/" + month + "/" + number;
    }

    private static int matters(List<Month> months, String month) {
        return months.stream()
                .filter(known -> known.month().equals(month))
                .mapToInt(Month::matters)
                .findFirst()
                .orElse(0);
    }
}
