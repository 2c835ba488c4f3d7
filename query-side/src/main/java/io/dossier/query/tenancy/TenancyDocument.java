package io.dossier.query.tenancy;

import com.mongodb.client.model.Indexes;
import io.dossier.api.archive.Category;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One customer's stay in one unit.
 *
 * @param id the tenancy's UUID
 * @param names what the company was called, oldest first; the last is the label (R1.6)
 * @param searchName the label in the form in which it is searched
 * @param grams all runs of one and two characters of the search name
 * @param contact whom to call: personal data, which stands in no other document
 * @param sortKey by which lists of tenancies are ordered: the day of moving in, then the order of entry
 * @param terminated whether the lease has ended
 * @param termination how it ended; null while it runs
 * @param papers how many papers are filed, by the category's name; categories without any are missing
 * @param renovationIds its renovations in the order of application
 * @param lastPosition position of the last event in it
 */
public record TenancyDocument(
        @BsonId String id,
        String unitId,
        String building,
        int floor,
        List<Name> names,
        String searchName,
        List<String> grams,
        StoredContact contact,
        LocalDate leaseStart,
        LocalDate leaseEnd,
        LocalDate movedInOn,
        String sortKey,
        boolean terminated,
        @Nullable Termination termination,
        Map<String, Integer> papers,
        List<String> renovationIds,
        long lastPosition)
        implements Projected {

    /** Where tenancies are kept; every list is in the order of the sort key, narrowed by one of the others. */
    public static final DocumentType<TenancyDocument> TYPE = new DocumentType<>(
            TenancyDocument.class,
            "tenancies",
            List.of(
                    Indexes.descending("sortKey"),
                    Indexes.compoundIndex(Indexes.ascending("grams"), Indexes.descending("sortKey")),
                    Indexes.compoundIndex(Indexes.ascending("terminated"), Indexes.descending("sortKey")),
                    Indexes.compoundIndex(Indexes.ascending("building"), Indexes.descending("sortKey")),
                    Indexes.compoundIndex(Indexes.ascending("floor"), Indexes.descending("sortKey"))));

    /**
     * A name that the company had.
     *
     * @param recordedAt when the office learnt of it
     * @param position of the event that told it; null where an earlier version of this projection wrote it
     */
    public record Name(
            String companyName,
            Instant recordedAt,
            @Nullable Long position) {}

    /** Whom to call at the tenant's. */
    public record StoredContact(String name, String phone) {}

    /**
     * The end of the lease.
     *
     * @param terminatedOn the tenancy's last day
     * @param reason in the office's words
     * @param recordedAt when it was entered
     * @param position of the event that told it; null where an earlier version of this projection wrote it
     */
    public record Termination(
            LocalDate terminatedOn,
            String reason,
            Instant recordedAt,
            @Nullable Long position) {}

    public TenancyDocument {
        names = List.copyOf(names);
        grams = List.copyOf(grams);
        papers = Map.copyOf(papers);
        renovationIds = List.copyOf(renovationIds);
    }

    /** The tenancy's id. */
    public UUID tenancyId() {
        return UUID.fromString(id);
    }

    /** How many papers of that category are filed. */
    public int papers(Category category) {
        return papers.getOrDefault(category.name(), 0);
    }
}
