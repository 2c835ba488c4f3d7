package io.dossier.query.audit;

import io.dossier.eventstore.note.Sha256;
import io.dossier.query.audit.AuditReport.Result;
import io.dossier.query.infrastructure.projection.ComparedCollection;
import io.dossier.query.infrastructure.projection.ComparedProjection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One audit under way: waits until the documents are built, and compares one projection after the other. */
final class AuditRun {

    private static final double SHARE_OF_REPLAY = 0.7;
    private static final double SHARE_OF_CONFIRMING = 0.1;

    private final AuditReport begun;
    private final List<ComparedProjection> projections;
    private final Confirmation confirmation;
    private final Findings findings;
    private final LongSupplier head;
    private final Duration patience;
    private final AtomicLong confirmed = new AtomicLong();
    private final AtomicLong compared = new AtomicLong();
    private volatile long toCompare;
    private volatile AuditProgress.Phase phase = AuditProgress.Phase.REPLAYING;
    private volatile List<Result> results = List.of();
    private volatile @Nullable AuditStopped stop;
    private volatile Optional<Remark> objection = Optional.empty();

    /**
     * @param begun what is known of it
     * @param projections being built up to the report's position and no further
     * @param confirmation looks at the events that were replayed
     * @param head position of the last event that there is
     * @param patience for how long a projection may make no way
     */
    AuditRun(
            AuditReport begun,
            List<ComparedProjection> projections,
            Confirmation confirmation,
            Findings findings,
            LongSupplier head,
            Duration patience) {
        this.begun = begun;
        this.projections = projections;
        this.confirmation = confirmation;
        this.findings = findings;
        this.head = head;
        this.patience = patience;
    }

    /** Which audit it is. */
    AuditReport begun() {
        return begun;
    }

    /** Ends it as soon as it can. */
    void stop(AuditState state, Remark remark) {
        stop = new AuditStopped(state, remark);
    }

    /** What is known by now. */
    AuditReport report() {
        return begun.found(findings.count(), findings.kept(), results);
    }

    /** How far it is. */
    AuditProgress progress() {
        double replayed = projections.stream()
                .mapToDouble(projection ->
                        begun.position() == 0 ? 1 : Math.min(1, (double) projection.builtReach() / begun.position()))
                .average()
                .orElse(1);
        double share = switch (phase) {
            case REPLAYING -> SHARE_OF_REPLAY * replayed;
            case CONFIRMING -> SHARE_OF_REPLAY + SHARE_OF_CONFIRMING * part(confirmed.get(), begun.position());
            case COMPARING ->
                SHARE_OF_REPLAY
                        + SHARE_OF_CONFIRMING
                        + (1 - SHARE_OF_REPLAY - SHARE_OF_CONFIRMING) * part(compared.get(), toCompare);
        };
        return new AuditProgress(phase, 100 * share, compared.get(), findings.count());
    }

    private static double part(long done, long whole) {
        return whole == 0 ? 0 : Math.min(1, (double) done / whole);
    }

    /** Why nothing may be signed about the events that were replayed; empty if they are the signed ones, or were not looked at yet. */
    Optional<Remark> objection() {
        return objection;
    }

    /**
     * Goes through with it. What was built for it is given up in the end, whatever happens.
     *
     * @return what was found of every projection
     * @throws AuditStopped if it does not come to its end
     */
    List<Result> run() {
        try {
            List<Meeting> meetings = projections.stream()
                    .map(projection -> new Meeting(projection, begun.position(), this::check, patience))
                    .toList();
            meetings.forEach(Meeting::await);
            phase = AuditProgress.Phase.CONFIRMING;
            objection = confirmation.objection(begun.position(), done -> {
                check();
                confirmed.set(done);
            });
            toCompare = projections.stream()
                    .flatMap(projection -> projection.collections().stream())
                    .mapToLong(collection -> collection.built().count())
                    .sum();
            phase = AuditProgress.Phase.COMPARING;
            List<Result> done = new ArrayList<>();
            for (int i = 0; i < projections.size(); i++) {
                done.add(compared(projections.get(i), meetings.get(i)));
                results = List.copyOf(done);
                projections.get(i).close();
            }
            return results;
        } finally {
            projections.forEach(ComparedProjection::close);
        }
    }

    private Result compared(ComparedProjection projection, Meeting meeting) {
        long before = findings.count();
        long documents = 0;
        MessageDigest digest = Sha256.digest();
        List<CollectionComparison> comparisons = new ArrayList<>();
        for (ComparedCollection collection : projection.collections()) {
            CollectionComparison comparison = new CollectionComparison(
                    projection.name(), collection, meeting, findings, head, compared::addAndGet);
            digest.update(("collection " + collection.name() + "\n").getBytes(StandardCharsets.UTF_8));
            documents += comparison.standing(digest);
            comparisons.add(comparison);
        }
        // Only now, for what is rebuilt does not stay where it is.
        comparisons.forEach(comparison -> comparison.movedOnSince(begun.position()));
        return new Result(
                projection.name(),
                documents,
                findings.count() - before,
                Base64.getEncoder().encodeToString(digest.digest()));
    }

    private void check() {
        @Nullable AuditStopped asked = stop;
        if (asked != null) {
            throw asked;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new AuditStopped(AuditState.UNDECIDED, Remark.of(Remark.Key.STOPPED));
        }
    }
}
