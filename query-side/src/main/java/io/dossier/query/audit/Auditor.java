package io.dossier.query.audit;

import io.dossier.eventstore.checkpoint.Reason;
import io.dossier.eventstore.checkpoint.Statements;
import io.dossier.query.infrastructure.projection.ComparedProjection;
import io.dossier.query.infrastructure.projection.Comparisons;
import io.dossier.query.infrastructure.projection.ProjectionProperties;
import io.dossier.server.log.Failures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Begins audits, one at a time over all nodes, and sees to it that each comes to an end. */
@Component
public class Auditor implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Auditor.class);

    // Behind the projections, which start at MAX_VALUE - 4096, and before the web server.
    private static final int BEHIND_THE_PROJECTIONS = Integer.MAX_VALUE - 4000;

    private final Comparisons comparisons;
    private final AuditBooks books;
    private final EventsBehind events;
    private final Optional<Statements> statements;
    private final AuditProperties properties;
    private final SignsOfLife signs;
    private final Clock clock;
    private final String node;
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-pulse").daemon().factory());
    private volatile @Nullable AuditRun running;
    private volatile @Nullable Thread worker;
    private volatile boolean started;

    /** Nothing is signed where nobody provides {@link Statements}. */
    Auditor(
            Comparisons comparisons,
            AuditBooks books,
            EventsBehind events,
            ObjectProvider<Statements> statements,
            AuditProperties properties,
            ProjectionProperties projections,
            SignsOfLife signs,
            Clock clock) {
        this.signs = signs;
        this.comparisons = comparisons;
        this.books = books;
        this.events = events;
        this.statements = Optional.ofNullable(statements.getIfAvailable());
        this.properties = properties;
        this.clock = clock;
        this.node = Objects.requireNonNullElseGet(
                projections.node(), () -> UUID.randomUUID().toString());
        pulse.scheduleWithFixedDelay(
                this::seeToLife, SignsOfLife.BETWEEN.toMillis(), SignsOfLife.BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What became of a wish for an audit. */
    public sealed interface Answer {
        /** It is under way. */
        record Begun(AuditReport report) implements Answer {}

        /** Another one is; one at a time. */
        record AlreadyRunning(AuditReport report) implements Answer {}

        /** These are being rebuilt, and cannot be audited meanwhile. */
        record Rebuilding(List<String> projections) implements Answer {}

        /** There is no projection of that name. */
        record Unknown(String name, List<String> known) implements Answer {}
    }

    /**
     * Begins an audit.
     *
     * @param wanted names of projections; none for all
     * @param askedBy who asks
     */
    public synchronized Answer begin(List<String> wanted, String askedBy) {
        List<String> known = comparisons.names();
        for (String name : wanted) {
            if (!known.contains(name)) {
                return new Answer.Unknown(name, known);
            }
        }
        List<String> names = wanted.isEmpty()
                ? known
                : known.stream().filter(wanted::contains).toList();
        endIfDead();
        Optional<AuditBooks.Running> other = books.running();
        if (other.isPresent()) {
            return new Answer.AlreadyRunning(other.get().report());
        }
        long position = comparisons.head();
        return switch (comparisons.begin(names, position)) {
            case Comparisons.Answer.Busy busy -> new Answer.Rebuilding(busy.projections());
            case Comparisons.Answer.Begun begun ->
                begun(AuditReport.begun(UUID.randomUUID(), names, askedBy, position, now()), begun.projections());
        };
    }

    private Answer begun(AuditReport report, List<ComparedProjection> projections) {
        if (!books.begin(report, node, now())) {
            projections.forEach(ComparedProjection::close);
            return new Answer.AlreadyRunning(
                    books.running().map(AuditBooks.Running::report).orElse(report)); // somebody else was faster
        }
        Findings findings =
                new Findings(events, properties.keepDifferences(), difference -> books.add(report.id(), difference));
        AuditRun run = new AuditRun(
                report, projections, new Confirmation(statements), findings, comparisons::head, properties.patience());
        running = run;
        log.info(
                "Audit {} of the projections {} begins, asked for by {}: they are replayed up to position {}",
                report.id(),
                report.projections(),
                report.askedBy(),
                report.position());
        worker = Thread.ofPlatform().name("audit").daemon().start(() -> work(run));
        return new Answer.Begun(report);
    }

    /**
     * Gives up the audit that is under way on this node.
     *
     * @return it; empty if there is none
     */
    public Optional<AuditReport> cancel(String by) {
        @Nullable AuditRun run = running;
        if (run == null) {
            return Optional.empty();
        }
        run.stop(AuditState.CANCELLED, Remark.of(Remark.Key.CANCELLED_BY, by));
        return Optional.of(run.report());
    }

    /** How far the audit is, if it is under way on this node. */
    public Optional<AuditProgress> progress(AuditReport report) {
        @Nullable AuditRun run = running;
        return run != null && run.begun().id().equals(report.id()) ? Optional.of(run.progress()) : Optional.empty();
    }

    /** Whether one is under way on this node. */
    boolean isAuditing() {
        return running != null;
    }

    private void work(AuditRun run) {
        AuditReport end;
        try {
            List<AuditReport.Result> results = run.run();
            AuditReport found = run.report();
            Optional<Remark> objection = run.objection();
            end = found.ended(outcome(found, objection), now(), AuditStatement.digest(results), objection.orElse(null));
            if (end.state() == AuditState.AGREES && objection.isEmpty()) {
                end = stated(end);
            }
        } catch (AuditStopped e) {
            end = run.report().ended(e.state(), now(), null, e.remark());
        } catch (RuntimeException e) {
            log.error("Audit {} failed", run.begun().id(), e);
            end = run.report()
                    .ended(AuditState.UNDECIDED, now(), null, Remark.because(Remark.Key.FAILED, Reason.of(e)));
        }
        try {
            books.end(end, properties.keep());
        } catch (RuntimeException e) {
            log.error(
                    "The report of audit {} cannot be kept; it will be told as stopped, and was {}",
                    end.id(),
                    end.state(),
                    e);
        }
        running = null;
        tell(end);
    }

    private static AuditState outcome(AuditReport found, Optional<Remark> objection) {
        if (objection
                .filter(remark -> remark.key() == Remark.Key.NOT_SIGNED_ALTERED)
                .isPresent()) {
            return AuditState.ALTERED;
        }
        return found.differences() == 0 ? AuditState.AGREES : AuditState.DIFFERS;
    }

    private AuditReport stated(AuditReport report) {
        Statements signer = statements.orElseThrow();
        try {
            return report.stated(signer.state(
                            report.id().toString(),
                            checkpoint -> AuditStatement.text(signer.origin(), report, checkpoint))
                    .toString());
        } catch (RuntimeException e) {
            log.error("The statement of audit {} cannot be signed and kept", report.id(), e);
            return report.ended(
                    report.state(),
                    Objects.requireNonNull(report.finishedAt(), "it is over"),
                    report.digest(),
                    Remark.because(Remark.Key.NOT_SIGNED_FAILED, Reason.of(e)));
        }
    }

    private static void tell(AuditReport end) {
        switch (end.state()) {
            case AGREES ->
                log.info(
                        "Audit {}: {} documents up to position {} are as the events say, digest {}",
                        end.id(),
                        end.documents(),
                        end.position(),
                        end.digest());
            case DIFFERS ->
                log.error(
                        "Audit {}: {} documents are not as the events say. The report names them and the events behind them; a rebuild mends the documents{}",
                        end.id(),
                        end.differences(),
                        end.remark() == null ? "" : ", but have the verifier look at the events first");
            case ALTERED ->
                log.error(
                        "Audit {}: the events were found not to be those over which checkpoints were signed, {} documents are not as they say. Have the verifier name the place, restore what was altered, and start the product again; nothing is stated before, and do not rebuild before. {}",
                        end.id(),
                        end.differences(),
                        why(end));
            case CANCELLED -> log.info("Audit {} was cancelled", end.id());
            case UNDECIDED, RUNNING -> log.warn("Audit {} could not be told: {}", end.id(), why(end));
        }
    }

    // its details are for who reads the report: they name people, or repeat what failed
    private static String why(AuditReport end) {
        @Nullable Remark remark = end.remark();
        return remark == null ? "" : remark.key().name();
    }

    private void seeToLife() {
        try {
            @Nullable AuditRun run = running;
            if (run == null) {
                endIfDead();
            } else if (!books.seen(run.report(), now()) && running == run) {
                run.stop(AuditState.UNDECIDED, Remark.of(Remark.Key.STOPPED));
            }
        } catch (RuntimeException e) {
            log.warn("Signs of life of audits can be neither given nor seen: {}", Failures.told(e));
        }
    }

    /** Ends an audit whose node was killed, so that another can begin; what was built for it is given up. */
    private synchronized void endIfDead() {
        Optional<AuditBooks.Running> other = books.running();
        if (other.isEmpty()) {
            return;
        }
        boolean isOurs = other.get().node().equals(node);
        AuditReport report = other.get().report();
        boolean isDead =
                isOurs ? running == null : signs.isLast(report.id(), other.get().seenAt());
        if (isDead) {
            books.end(
                    report.ended(AuditState.UNDECIDED, now(), null, Remark.of(Remark.Key.STOPPED)), properties.keep());
            comparisons.giveUpAll();
            log.warn("Audit {} was stopped in the middle; what was built for it is given up", report.id());
        }
    }

    /** Takes away what an audit left that was killed. */
    @Override
    public synchronized void start() {
        endIfDead();
        if (books.running().isEmpty()) {
            comparisons.giveUpAll();
        }
        started = true;
    }

    @Override
    public synchronized void stop() {
        started = false;
        @Nullable AuditRun run = running;
        @Nullable Thread thread = worker;
        if (run == null || thread == null) {
            return;
        }
        run.stop(AuditState.UNDECIDED, Remark.of(Remark.Key.STOPPED));
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return BEHIND_THE_PROJECTIONS;
    }

    @jakarta.annotation.PreDestroy
    void close() {
        pulse.shutdownNow();
    }

    // As the books keep it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
