package io.dossier.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an audit.
 *
 * @param id which
 * @param projections that are compared
 * @param askedBy the user who asked for it, or {@code schedule}
 * @param state how far it is, or what came of it
 * @param position every event from the first up to here is replayed; 0 if there are none
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it is under way
 * @param differences how many documents differ
 * @param kept how many of these differences are kept
 * @param results of the projections that were compared, in the order of {@code projections}
 * @param digest over the results of the projections that were asked for, in base64; null unless all of these were compared to their end
 * @param statement the signed note that says that every document is as the events say; null if that is not so, or nothing may be signed
 * @param remark what else there is to say; null if nothing
 */
public record AuditReport(
        UUID id,
        List<String> projections,
        String askedBy,
        AuditState state,
        long position,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long differences,
        long kept,
        List<Result> results,
        @Nullable String digest,
        @Nullable String statement,
        @Nullable Remark remark) {

    public AuditReport {
        projections = List.copyOf(projections);
        results = List.copyOf(results);
    }

    /**
     * What came of one projection.
     *
     * @param projection which
     * @param documents how many the events lead to
     * @param differences how many documents differ
     * @param digest of the documents that the events lead to, in base64
     */
    public record Result(String projection, long documents, long differences, String digest) {}

    static AuditReport begun(UUID id, List<String> projections, String askedBy, long position, Instant startedAt) {
        return new AuditReport(
                id,
                projections,
                askedBy,
                AuditState.RUNNING,
                position,
                startedAt,
                null,
                0,
                0,
                List.of(),
                null,
                null,
                null);
    }

    /** How many documents the events lead to, of the projections that were compared. */
    public long documents() {
        return results.stream().mapToLong(Result::documents).sum();
    }

    AuditReport found(long count, long keptOfThem, List<Result> done) {
        return new AuditReport(
                id,
                projections,
                askedBy,
                state,
                position,
                startedAt,
                finishedAt,
                count,
                keptOfThem,
                done,
                digest,
                statement,
                remark);
    }

    AuditReport ended(AuditState end, Instant at, @Nullable String digestOfAll, @Nullable Remark said) {
        return new AuditReport(
                id,
                projections,
                askedBy,
                end,
                position,
                startedAt,
                at,
                differences,
                kept,
                results,
                digestOfAll,
                statement,
                said);
    }

    AuditReport stated(String note) {
        return new AuditReport(
                id,
                projections,
                askedBy,
                state,
                position,
                startedAt,
                finishedAt,
                differences,
                kept,
                results,
                digest,
                note,
                remark);
    }
}
