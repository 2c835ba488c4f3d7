package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.CommandReceipt;
import io.dossier.command.specification.Given;
import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.eventstore.fault.WholeHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("fault")
@DisplayName("Many who write to one dossier through several nodes")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ManyWritersTest {
    private static final int NODES = 4;
    private static final int WRITERS = 16;
    private static final int PAPERS = 25;

    @TempDir
    Path folder;

    private PostgresServer started() {
        return PostgresServer.in(folder.resolve("postgresql"));
    }

    private List<Node> nodes(PostgresServer postgres) throws Exception {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(Node.over(
                    PostgresServer.pool(postgres.url()),
                    Files.createDirectory(folder.resolve("node-" + i)),
                    Given.NOON));
        }
        nodes.getFirst().having(register(), moveIn());
        return nodes;
    }

    private static void together(IntStream writers, java.util.function.IntConsumer work) throws InterruptedException {
        List<Thread> threads = writers.mapToObj(i -> Thread.ofPlatform().start(() -> work.accept(i)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void each_is_told_that_it_is_stored_or_that_others_were_quicker_and_none_is_stored_twice() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
        AtomicInteger told = new AtomicInteger();
        try (PostgresServer postgres = started()) {
            List<Node> nodes = nodes(postgres);
            together(IntStream.range(0, WRITERS), writer -> {
                Node node = nodes.get(writer % NODES);
                for (int n = 0; n < PAPERS; n++) {
                    UUID paper = UUID.randomUUID();
                    for (boolean isStored = false; !isStored; ) {
                        try {
                            CommandReceipt receipt = node.submit(file(paper), "file-" + paper);
                            assertThat(receipt.accepted()).isTrue();
                            acknowledged.add("file-" + paper);
                            isStored = true;
                        } catch (ConcurrencyException busy) { // BUSY, after ten tries of its own
                            told.incrementAndGet();
                        } catch (Throwable other) {
                            unexpected.add(other);
                            return;
                        }
                    }
                }
            });

            assertThat(unexpected).isEmpty();
            assertThat(acknowledged).hasSize(WRITERS * PAPERS);
            WholeHistory.of(postgres.url()).assertWhole(acknowledged);
            assertThat(WholeHistory.of(postgres.url()).count()).isEqualTo(2 + WRITERS * PAPERS);
            System.out.printf(
                    "%d papers in one dossier, %d times told to try again%n", acknowledged.size(), told.get());
            nodes.forEach(Node::close);
        }
    }

    @Test
    void of_the_same_command_sent_to_all_at_once_one_is_stored_and_all_get_its_answer() throws Exception {
        try (PostgresServer postgres = started()) {
            List<Node> nodes = nodes(postgres);
            Queue<CommandReceipt> receipts = new ConcurrentLinkedQueue<>();

            together(
                    IntStream.range(0, NODES),
                    node -> receipts.add(nodes.get(node).submit(file(Given.DOCUMENT), "c-1")));

            assertThat(receipts).hasSize(NODES).containsOnly(CommandReceipt.accepted(Given.DOCUMENT.toString()));
            assertThat(WholeHistory.of(postgres.url()).count()).isEqualTo(3);
            nodes.forEach(Node::close);
        }
    }
}
