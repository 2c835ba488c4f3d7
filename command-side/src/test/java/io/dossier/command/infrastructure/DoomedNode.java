package io.dossier.command.infrastructure;

import io.dossier.api.CommandReceipt;
import io.dossier.api.unit.UnitId;
import io.dossier.command.specification.Given;
import io.dossier.eventstore.fault.PostgresServer;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The command node that {@link KilledCommandNodeTest} kills: four people file papers, and it says {@code sent PAPER} before a command and
 * {@code acknowledged PAPER} after it.
 */
final class DoomedNode {
    static final int CLERKS = 4;
    static final String SENT = "sent ";
    static final String ACKNOWLEDGED = "acknowledged ";

    private DoomedNode() {}

    static UnitId unit(int clerk) {
        return new UnitId("C-" + clerk);
    }

    static UUID tenancy(int clerk) {
        return Given.uuid(1_000 + clerk);
    }

    static String commandId(UUID paper) {
        return "file-" + paper;
    }

    /** Which clerk filed that paper. */
    static int clerk(UUID paper) {
        return (int) (paper.getLeastSignificantBits() & 0b11);
    }

    private static UUID paper(int clerk) {
        UUID any = UUID.randomUUID();
        return new UUID(any.getMostSignificantBits(), any.getLeastSignificantBits() & ~0b11L | clerk);
    }

    /** @param arguments the database's URL and a folder */
    public static void main(String[] arguments) {
        Node node = Node.over(PostgresServer.pool(arguments[0]), Path.of(arguments[1]), Given.NOON);
        for (int i = 0; i < CLERKS; i++) {
            int clerk = i;
            Thread.ofPlatform().start(() -> {
                while (true) {
                    UUID paper = paper(clerk);
                    say(SENT + paper);
                    file(node, clerk, paper);
                    say(ACKNOWLEDGED + paper);
                }
            });
        }
    }

    static void file(Node node, int clerk, UUID paper) {
        CommandReceipt receipt = node.submit(Commands.file(tenancy(clerk), paper), commandId(paper));
        if (!receipt.accepted()) {
            throw new AssertionError(receipt);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
