package io.dossier.standalone.auditing;

import io.dossier.standalone.operating.RunningProduct;
import io.dossier.standalone.operating.Texts;
import io.dossier.standalone.progress.Counted;
import io.dossier.standalone.progress.ProgressListener;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;

/** Has the running product audit its projections, and shows how far it is. The product does not depend on who watches. */
public final class Audit {
    /** Every document is as the events say. */
    public static final int AGREES = 0;

    /** Some are not, or the events are not those over which checkpoints were signed. */
    public static final int DIFFERS = 1;

    /** It could not be told: the product refused, was not reached, or the audit did not come to its end. */
    public static final int UNDECIDED = 2;

    private static final int WHOLE = 1_000;

    /** States of an audit that came to its end; others are left in the middle. */
    private static final Set<String> COMPLETE = Set.of("AGREES", "DIFFERS", "ALTERED");

    private final AuditOptions options;
    private final Texts texts;
    private final AuditDoor door;
    private final ProgressListener progress;
    private final PrintStream out;
    private final PrintStream err;
    private volatile String watched = "";

    /**
     * @param options what is asked for
     * @param progress is told how far it is, in thousandths
     * @param out is told what came of it
     * @param err is told what is wrong
     */
    public Audit(AuditOptions options, ProgressListener progress, PrintStream out, PrintStream err) {
        this.options = options;
        this.texts = new Texts(Audit.class, options.caller().language());
        this.door = new AuditDoor(options);
        this.progress = progress;
        this.out = out;
        this.err = err;
    }

    /** The same with a bar, or lines, on standard error. */
    public static Audit onConsole(AuditOptions options) {
        return new Audit(
                options,
                ProgressListener.onStandardError(
                        Clock.systemUTC(), options.caller().language()),
                System.out,
                System.err);
    }

    /** What the person is told who leaves while it goes on; empty if it does not. */
    public String farewell() {
        return watched.isEmpty() ? "" : texts.text("GOES_ON", watched);
    }

    /**
     * Asks, and watches until it has ended.
     *
     * @return the exit code
     */
    public int run() throws InterruptedException {
        try {
            AuditDoor.Said said = door.begin();
            (said.id().isPresent() ? out : err).println(said.message());
            return said.id().isPresent() ? watch(said.id().get()) : UNDECIDED;
        } catch (IOException e) {
            err.println(texts.text(
                    "NOT_REACHED", options.caller().product(), Objects.toString(e.getMessage(), e.toString())));
            return UNDECIDED;
        }
    }

    private int watch(String id) throws IOException, InterruptedException {
        watched = id;
        progress.begin(texts.text("AUDITING", options.projection()), WHOLE, Counted.SHARES);
        int done = 0;
        try {
            while (true) {
                AuditDoor.Standing standing = door.standing(id);
                boolean isOver = !standing.state().equals("RUNNING");
                int now = isOver && COMPLETE.contains(standing.state()) ? WHOLE : Math.max(done, standing.permille());
                progress.advance(now - done);
                done = now;
                if (isOver) {
                    progress.end();
                    return tell(id, standing);
                }
                Thread.sleep(RunningProduct.BETWEEN_LOOKS);
            }
        } finally {
            watched = "";
            progress.end();
        }
    }

    private int tell(String id, AuditDoor.Standing standing) {
        switch (standing.state()) {
            case "AGREES" -> {
                out.println(texts.text("AGREES", standing.documents(), standing.position(), standing.digest()));
                out.println(standing.remark().isEmpty() ? texts.text("SIGNED", id) : standing.remark());
                return AGREES;
            }
            case "DIFFERS" -> {
                err.println(texts.text("DIFFERS", standing.differences(), standing.position(), id));
                standing.found().forEach(err::println);
                return DIFFERS;
            }
            case "ALTERED" -> {
                err.println(texts.text("ALTERED", standing.position(), standing.remark()));
                standing.found().forEach(err::println);
                return DIFFERS;
            }
            default -> {
                err.println(texts.text("UNDECIDED", standing.remark()));
                return UNDECIDED;
            }
        }
    }
}
