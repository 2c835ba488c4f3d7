package io.dossier.standalone;

import io.dossier.standalone.auditing.Audit;
import io.dossier.standalone.auditing.AuditOptions;
import java.util.Arrays;
import java.util.List;

/** {@code audit [PROJECTION] [options]}: has the running product audit its projections by replay, and watches. */
final class AuditCommand {
    /** The word that asks for it. */
    static final String NAME = "audit";

    private AuditCommand() {}

    /**
     * Asks and watches.
     *
     * @param arguments the word {@code audit} and what follows it
     * @return {@link Audit#AGREES}, {@link Audit#DIFFERS}, {@link Audit#UNDECIDED}, or {@link Usage#WRONG} if it was called wrongly
     */
    static int run(String[] arguments) {
        AuditOptions options;
        try {
            options = AuditOptions.of(List.of(Arrays.copyOfRange(arguments, 1, arguments.length)));
        } catch (IllegalArgumentException e) {
            return Usage.refuse(String.valueOf(e.getMessage()));
        }
        Audit audit = Audit.onConsole(options);
        Farewell.atTheEnd(audit::farewell);
        try {
            return audit.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Audit.UNDECIDED;
        }
    }
}
