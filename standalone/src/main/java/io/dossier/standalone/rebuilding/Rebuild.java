package io.dossier.standalone.rebuilding;

import io.dossier.standalone.operating.RunningProduct;
import io.dossier.standalone.operating.Texts;
import io.dossier.standalone.progress.Counted;
import io.dossier.standalone.progress.ProgressListener;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has projections rebuilt by the running product and shows how far they are. The product does not depend on who watches. */
public final class Rebuild {
    /** What was asked for is done. */
    public static final int DONE = 0;

    /** The product refused, or the rebuild did not come to its end. */
    public static final int NOT_DONE = 1;

    /** Nobody answers: {@code EX_UNAVAILABLE} of sysexits.h. */
    public static final int NOT_REACHED = 69;

    private final RebuildOptions options;
    private final Texts texts;
    private final OperatorDoor door;
    private final ProgressListener progress;
    private final PrintStream out;
    private final PrintStream err;
    private final AtomicBoolean watching = new AtomicBoolean();

    /**
     * @param options what is asked for
     * @param progress is told how far it is, in events
     * @param out is told what came of it
     * @param err is told what is wrong
     */
    public Rebuild(RebuildOptions options, ProgressListener progress, PrintStream out, PrintStream err) {
        this.options = options;
        this.texts = new Texts(Rebuild.class, options.caller().language());
        this.door = new OperatorDoor(options);
        this.progress = progress;
        this.out = out;
        this.err = err;
    }

    /** The same with a bar, or lines, on standard error. */
    public static Rebuild onConsole(RebuildOptions options) {
        return new Rebuild(
                options,
                ProgressListener.onStandardError(
                        Clock.systemUTC(), options.caller().language()),
                System.out,
                System.err);
    }

    /** What the person is told who leaves while it goes on; empty if it does not. */
    public String farewell() {
        return watching.get() ? texts.text("GOES_ON", options.projection()) : "";
    }

    /**
     * Asks, and watches until it is done.
     *
     * @return the exit code
     */
    public int run() throws InterruptedException {
        try {
            OperatorDoor.Said said = door.ask();
            (said.accepted() ? out : err).println(said.message());
            if (!said.accepted()) {
                return NOT_DONE;
            }
            return options.cancel() ? DONE : watch();
        } catch (IOException e) {
            err.println(texts.text(
                    "NOT_REACHED", options.caller().product(), Objects.toString(e.getMessage(), e.toString())));
            return NOT_REACHED;
        }
    }

    private int watch() throws IOException, InterruptedException {
        Map<String, Integer> wanted = new HashMap<>();
        Map<String, Long> reached = new HashMap<>();
        Set<String> told = new HashSet<>();
        watching.set(true);
        long total = 0;
        long done = 0;
        try {
            while (true) {
                List<ProjectionLine> lines = door.lines();
                lines.stream().filter(ProjectionLine::isBeingBuilt).forEach(line -> {
                    wanted.putIfAbsent(line.name(), line.built());
                    reached.put(line.name(), line.taken());
                });
                List<ProjectionLine> ours = lines.stream()
                        .filter(line -> options.projection().equals("all")
                                || line.name().equals(options.projection()))
                        .toList();
                if (total == 0) {
                    total = ours.stream().mapToLong(ProjectionLine::head).sum();
                    progress.begin(texts.text("REBUILDING", options.projection()), total, Counted.EVENTS);
                }
                long now = ours.stream()
                        .mapToLong(line -> line.isBeingBuilt() || isGivenUp(line, wanted)
                                ? reached.getOrDefault(line.name(), 0L)
                                : line.head())
                        .sum();
                progress.advance(Math.max(0, Math.min(now, total) - done));
                done = Math.max(done, Math.min(now, total));
                ours.forEach(line -> line.failure()
                        .map(failure -> texts.text("STUCK", line.name(), failure))
                        .filter(told::add)
                        .ifPresent(err::println));
                if (ours.stream().noneMatch(ProjectionLine::isBeingBuilt)) {
                    progress.end();
                    return tell(ours, wanted);
                }
                Thread.sleep(RunningProduct.BETWEEN_LOOKS);
            }
        } finally {
            watching.set(false);
            progress.end();
        }
    }

    private int tell(List<ProjectionLine> ours, Map<String, Integer> wanted) {
        int exit = DONE;
        for (ProjectionLine line : ours) {
            if (isGivenUp(line, wanted)) {
                err.println(texts.text("GIVEN_UP", line.name(), line.serving()));
                exit = NOT_DONE;
            } else {
                out.println(texts.text("SERVES", line.name(), line.serving()));
            }
        }
        return exit;
    }

    private static boolean isGivenUp(ProjectionLine line, Map<String, Integer> wanted) {
        return !line.isBeingBuilt() && line.serving() < wanted.getOrDefault(line.name(), line.serving());
    }
}
