package io.dossier.query.infrastructure.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One projector with all generations of its documents. What they are is in the {@link GenerationRegister} and nowhere else: every node
 * looks there again and again, and does what there is to do.
 */
final class Projection {

    private static final Logger log = LoggerFactory.getLogger(Projection.class);

    // Events keep coming while it is looked at. Requests wait for the rest, which is there some milliseconds later.
    private static final long NEARLY_ALL = 500;

    /** Makes what works on a generation; it does not run yet. */
    @FunctionalInterface
    interface Processors {
        GenerationProcessor of(Projector projector, Generation generation);
    }

    private final Projector projector;
    private final DocumentStore documents;
    private final Tokens tokens;
    private final GenerationRegister register;
    private final RebuildProperties rebuild;
    private final LongSupplier head;
    private final Processors processors;
    private final Map<Integer, GenerationProcessor> atWork = new ConcurrentSkipListMap<>();
    private final AtomicReference<Generations> generations;
    private volatile List<ParkedSequence> parked = List.of();
    private volatile ParkedCount parkedInAll = ParkedCount.NOTHING;
    private volatile Optional<String> notSwitched = Optional.empty();

    Projection(
            Projector projector,
            DocumentStore documents,
            Tokens tokens,
            GenerationRegister register,
            RebuildProperties rebuild,
            LongSupplier head,
            Processors processors) {
        this.projector = projector;
        this.documents = documents;
        this.tokens = tokens;
        this.register = register;
        this.rebuild = rebuild;
        this.head = head;
        this.processors = processors;
        this.generations = new AtomicReference<>(Generations.first(name(), projector.version(), Instant.EPOCH));
    }

    String name() {
        return projector.name();
    }

    Projector projector() {
        return projector;
    }

    Generations generations() {
        return generations.get();
    }

    /** Takes notice of what the register says. What was read earlier than what is known is passed over. */
    void notice(Map<String, Generations> all) {
        Optional.ofNullable(all.get(name())).ifPresent(this::notice);
    }

    private void notice(Generations read) {
        generations.accumulateAndGet(read, (known, newer) -> newer.revision() < known.revision() ? known : newer);
    }

    /** Begins the work of this node: where the projector's version is not that of the documents, with a rebuild. */
    synchronized void start(Instant now) {
        // Documents of a time that knew no generations are of the first version.
        register.readOr(
                name(), () -> Generations.first(name(), tokens.read(name()).isEmpty() ? projector.version() : 1, now));
        register.change(name(), stored -> ofThisVersion(stored, now))
                .flatMap(Generations::building)
                .ifPresent(begun -> log.info(
                        "Projection {} is of version {} by now: it is rebuilt into generation {}",
                        name(),
                        begun.version(),
                        begun.number()));
        look(register.all(), now);
        lookAtParked();
    }

    private Optional<Generations> ofThisVersion(Generations stored, Instant now) {
        int version = projector.version();
        boolean underWay = stored.building(Phase.Purpose.SERVE)
                .filter(built -> built.version() == version)
                .isPresent();
        if (stored.serving().version() == version || underWay) {
            return Optional.empty();
        }
        return stored.cancelled(now).orElse(stored).beginning(version, Phase.Purpose.SERVE, rebuild.throttled(), now);
    }

    /**
     * Does whatever there is to do on this node by now.
     *
     * @param all what the register says of all projections
     */
    synchronized void look(Map<String, Generations> all, Instant now) {
        notice(all);
        Generations stored = generations();
        endWhatIsOver(stored);
        stored.all().stream().filter(this::isForThisNode).forEach(this::work);
        switchIfReady(stored, now);
        if (generations().past(now).isPresent()) {
            register.change(name(), current -> current.past(now)).ifPresent(this::notice);
        }
        endWhatIsOver(generations());
        generations().doomed().forEach(this::drop);
    }

    // A node of another version would build other documents. Those that serve, any node keeps up to date.
    private boolean isForThisNode(Generation generation) {
        return switch (generation.phase()) {
            case Phase.Building building -> generation.version() == projector.version();
            case Phase.Serving serving -> true;
            case Phase.Retired retired -> true;
            case Phase.Doomed doomed -> false;
        };
    }

    private void work(Generation generation) {
        GenerationProcessor processor = atWork.computeIfAbsent(generation.number(), number -> {
            GenerationProcessor made = processors.of(projector, generation);
            try {
                made.throttle(throttle(generation));
                made.letOn(generation.upTo());
                made.forgetWhatIsBeyond(head);
                made.start();
            } catch (RuntimeException e) {
                made.close();
                throw e;
            }
            return made;
        });
        processor.throttle(throttle(generation));
        processor.letOn(generation.upTo());
    }

    private static OptionalInt throttle(Generation generation) {
        return generation.phase() instanceof Phase.Building building ? building.throttle() : OptionalInt.empty();
    }

    private void endWhatIsOver(Generations stored) {
        atWork.forEach((number, processor) -> {
            boolean wanted = stored.all().stream()
                    .anyMatch(generation -> generation.number() == number && isForThisNode(generation));
            if (!wanted) {
                atWork.remove(number);
                processor.close();
            }
        });
    }

    private void switchIfReady(Generations stored, Instant now) {
        Optional<Generation> whole = stored.building(Phase.Purpose.SERVE).filter(this::isWhole);
        notSwitched = whole.flatMap(this::whyNotSwitched);
        if (whole.isEmpty() || notSwitched.isPresent()) {
            return;
        }
        int number = whole.get().number();
        register.change(name(), current -> current.switchedTo(number, rebuild.grace(), now))
                .ifPresent(changed -> {
                    notice(changed);
                    lookAtParked();
                    log.info(
                            "Projection {} is served by generation {} from now on, with every event up to position {}",
                            name(),
                            number,
                            reach(number).position());
                });
    }

    private boolean isWhole(Generation built) {
        @Nullable GenerationProcessor processor = atWork.get(built.number());
        return processor != null && processor.hasAllUpTo(head.getAsLong() - NEARLY_ALL);
    }

    // Nobody is to see less after a switch than before.
    private Optional<String> whyNotSwitched(Generation built) {
        List<String> servedWithout = parkedIn(generations().serving().number()).stream()
                .map(ParkedSequence::sequence)
                .toList();
        List<String> lacking = parkedIn(built.number()).stream()
                .map(ParkedSequence::sequence)
                .filter(sequence -> !servedWithout.contains(sequence))
                .toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("generation %d has every event but does not serve: sequences %s are parked in it and not in the one that serves."
                                        + " Retry or skip what is parked, or cancel the rebuild, mend the projector and rebuild again")
                                .formatted(built.number(), lacking));
    }

    /** Begins a rebuild for what a generation cannot take in any more; only if it serves, and nothing is built already. */
    void rebuildInPlaceOf(int generation, Instant now) {
        boolean begun = noticed(register.change(
                name(),
                stored -> stored.serving().number() == generation
                        ? stored.beginning(projector.version(), Phase.Purpose.SERVE, rebuild.throttled(), now)
                        : Optional.empty()));
        if (begun) {
            log.info("Projection {} is rebuilt, for what was parked cannot come into the documents that serve", name());
        }
    }

    /** What a generation has parked. */
    List<ParkedSequence> parkedIn(int generation) {
        return ParkedSequence.of(name(), generation, rowsIn(generation));
    }

    /** The same event by event. */
    List<ParkedEvent> rowsIn(int generation) {
        return new ParkedRows(documents, GenerationProcessor.name(projector, generation)).all();
    }

    /** What the generation has parked that serves, as this node saw it last: at once what it parks itself, within a second what others do. */
    List<ParkedSequence> parked() {
        return parked;
    }

    /** How much is parked in what serves and in what is built together, as this node saw it last. Nobody begins to read what is retired. */
    ParkedCount parkedInAll() {
        return parkedInAll;
    }

    /** Looks what is parked. */
    void lookAtParked() {
        Generations known = generations();
        int serving = known.serving().number();
        List<ParkedEvent> served = rowsIn(serving);
        parked = ParkedSequence.of(name(), serving, served);
        parkedInAll = ParkedCount.of(Stream.concat(
                served.stream(), known.building().stream().flatMap(built -> rowsIn(built.number()).stream())));
    }

    private void drop(Generation doomed) {
        GenerationProcessor gone = processors.of(projector, doomed);
        try {
            if (gone.drop()) {
                register.change(name(), current -> current.without(doomed.number()))
                        .ifPresent(this::notice);
                log.info("Generation {} of projection {} is dropped", doomed.number(), name());
            }
        } finally {
            gone.close();
        }
    }

    /**
     * Begins to build a generation.
     *
     * @return false if one is being built already
     */
    boolean begin(Phase.Purpose purpose, OptionalInt throttle, Instant now) {
        return begin(new Phase.Building(purpose, throttle), now);
    }

    /** The same, perhaps held at a position. */
    boolean begin(Phase.Building phase, Instant now) {
        register.readOr(name(), this::generations);
        return noticed(register.change(name(), stored -> stored.beginning(projector.version(), phase, now)));
    }

    /** Lets a generation that is held go on to a later position: here at once, on other nodes when they look next. */
    void letOn(int number, long position) {
        noticed(register.change(name(), stored -> stored.letOn(number, position)));
        @Nullable GenerationProcessor processor = atWork.get(number);
        if (processor != null) {
            processor.letOn(OptionalLong.of(position));
        }
    }

    /**
     * Gives up the generation that is being built for that.
     *
     * @return false if none is
     */
    boolean cancel(Phase.Purpose purpose, Instant now) {
        register.readOr(name(), this::generations);
        return noticed(register.change(name(), stored -> stored.cancelled(purpose, now)));
    }

    private boolean noticed(Optional<Generations> changed) {
        changed.ifPresent(this::notice);
        return changed.isPresent();
    }

    /** What works here on the documents that serve; empty if nothing does. */
    Optional<GenerationProcessor> serving() {
        return Optional.ofNullable(atWork.get(generations().serving().number()));
    }

    /** Ends the work of this node. */
    synchronized void stop() {
        atWork.values().forEach(GenerationProcessor::close);
        atWork.clear();
    }

    /** How far the documents are that are read just now. */
    Reach reach() {
        return reach(documents.served().of(name()));
    }

    /** How far a generation's documents are; nowhere if they are given up. */
    Reach reach(int number) {
        boolean live = generations().all().stream()
                .anyMatch(generation ->
                        generation.number() == number && generation.phase().isLive());
        if (!live) {
            return Reach.NOTHING;
        }
        @Nullable GenerationProcessor processor = atWork.get(number);
        return processor == null
                ? Reach.of(tokens.read(GenerationProcessor.name(projector, number)))
                : processor.reach();
    }

    /** Why what serves does not get on; empty if it does. */
    Optional<String> failure() {
        return failure(generations().serving().number());
    }

    /** Why a generation does not get on; empty if it does, or others see to it. */
    Optional<String> failure(int number) {
        @Nullable GenerationProcessor processor = atWork.get(number);
        if (processor != null) {
            boolean isBuilt = generations()
                    .building()
                    .filter(built -> built.number() == number)
                    .isPresent();
            return processor.failure().or(() -> isBuilt ? notSwitched : Optional.empty());
        }
        return number == generations().serving().number() ? Optional.of(Standstill.STOPPED.text()) : Optional.empty();
    }

    List<DocumentType<?>> documentTypes() {
        return projector.documentTypes();
    }
}
