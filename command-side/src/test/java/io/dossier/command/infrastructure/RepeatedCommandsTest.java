package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.infrastructure.Commands.rename;
import static io.dossier.command.infrastructure.Commands.terminate;
import static io.dossier.command.specification.Given.DOCUMENT;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the desk promises of a command id that is sent again, also by many at once and to several nodes. */
class RepeatedCommandsTest extends OverARealStore {
    @Nested
    class TheSameCommandIdAgain {
        @Test
        void changesNothingAndGetsTheFirstAnswer() {
            CommandReceipt first = node.submit(register(), "c-1");
            CommandReceipt second = node.submit(register(), "c-1");

            assertThat(first).isEqualTo(CommandReceipt.accepted("A-1203"));
            assertThat(second).isEqualTo(first);
            assertThat(node.events()).hasSize(1);
        }

        @Test
        void getsTheFirstAnswerAlsoWhenTheCommandWouldBeAcceptedTwice() {
            node.having(register(), moveIn());
            CommandReceipt first = node.submit(rename("Second Name"), "c-1");
            node.having(rename("Third Name"));

            assertThat(node.submit(rename("Second Name"), "c-1")).isEqualTo(first);
            assertThat(node.events()).as("not renamed back").hasSize(4);
        }

        @Test
        void getsTheFirstAnswerAlsoWhenTheRulesWouldRefuseItNow() {
            node.having(register(), moveIn());
            CommandReceipt first = node.submit(file(DOCUMENT), "c-1");
            node.having(terminate());

            assertThat(node.submit(file(uuid(6))))
                    .satisfies(receipt -> assertThat(codes(receipt)).containsExactly("ARCHIVE_CLOSED"));
            assertThat(node.submit(file(DOCUMENT), "c-1")).isEqualTo(first);
            assertThat(node.events()).hasSize(4);
        }

        @Test
        void isRefusedWithOtherContent() {
            node.having(register(), moveIn());
            node.submit(file(DOCUMENT), "c-1");

            assertThat(node.submit(file(uuid(6)), "c-1"))
                    .isEqualTo(CommandReceipt.refused(
                            uuid(6).toString(),
                            List.of(new Refusal(
                                    "COMMAND_ID_REUSED", Optional.empty(), Optional.of("commandId"), List.of("c-1")))));
            assertThat(node.events()).hasSize(3);
        }

        @Test
        void isRefusedWithOtherContentBeforeTheRulesThatTheOtherContentBreaks() {
            node.submit(register(), "c-1");

            assertThat(codes(node.submit(register(), "c-1"))).isEmpty();
            assertThat(codes(node.submit(moveIn(ANOTHER_UNIT, TENANCY), "c-1"))).containsExactly("COMMAND_ID_REUSED");
        }

        @Test
        void isKnownToAnotherNodeToo() {
            CommandReceipt first = node.submit(register(), "c-1");

            assertThat(opened(Node.over(store)).submit(register(), "c-1")).isEqualTo(first);
            assertThat(node.events()).hasSize(1);
        }

        @Test
        void afterARefusalIsACommandLikeAnyOther() {
            CommandReceipt refused = node.submit(moveIn(), "c-1");
            assertThat(codes(refused)).containsExactly("UNIT_NOT_REGISTERED");
            assertThat(node.index.head())
                    .as("a refused command leaves no trace")
                    .isZero();

            node.having(register());

            assertThat(node.submit(moveIn(UNIT, NEXT_TENANCY), "c-1"))
                    .as("mended, under the same id")
                    .isEqualTo(CommandReceipt.accepted(NEXT_TENANCY.toString()));
            assertThat(node.events()).hasSize(2);
        }
    }

    @Nested
    class ManyAtOnce {
        @Test
        void sixteenTimesTheSameCommandIdMakesOneSetOfEventsAndEqualReceipts() throws Exception {
            node.having(register());

            List<CommandReceipt> receipts = atOnce(16, i -> node.submit(moveIn(), "c-1"));

            assertThat(new HashSet<>(receipts)).containsExactly(CommandReceipt.accepted(TENANCY.toString()));
            assertThat(node.events()).hasSize(2);
        }

        @Test
        void sixteenTimesTheSameCommandIdOnTwoNodesMakesOneSetOfEvents() throws Exception {
            node.having(register());
            Node other = opened(Node.over(store));

            List<CommandReceipt> receipts = atOnce(16, i -> (i % 2 == 0 ? node : other).submit(moveIn(), "c-1"));

            assertThat(new HashSet<>(receipts)).containsExactly(CommandReceipt.accepted(TENANCY.toString()));
            assertThat(node.events()).hasSize(2);
        }

        @Test
        void ofSixteenTenantsOneMovesInAndTheOthersFindTheUnitOccupied_R1_2() throws Exception {
            node.having(register());

            onlyOneMovesIn(atOnce(16, i -> node.submit(moveIn(UNIT, uuid(100 + i)), "c-" + i)));
        }

        @Test
        void ofSixteenTenantsOnTwoNodesOneMovesIn_R1_2() throws Exception {
            node.having(register());
            Node other = opened(Node.over(store));

            onlyOneMovesIn(atOnce(16, i -> (i % 2 == 0 ? node : other).submit(moveIn(UNIT, uuid(100 + i)), "c-" + i)));
        }

        private void onlyOneMovesIn(List<CommandReceipt> receipts) {
            assertThat(receipts).filteredOn(CommandReceipt::accepted).hasSize(1);
            assertThat(receipts)
                    .filteredOn(receipt -> !receipt.accepted())
                    .hasSize(15)
                    .allSatisfy(receipt -> assertThat(codes(receipt)).containsExactly("UNIT_OCCUPIED"));
            assertThat(node.events())
                    .filteredOn(TenantMovedIn.class::isInstance)
                    .hasSize(1);
        }

        @Test
        void sixteenPapersAreAllFiled() throws Exception {
            node.having(register(), moveIn());
            Node other = opened(Node.over(store));

            List<CommandReceipt> receipts =
                    atOnce(16, i -> (i % 2 == 0 ? node : other).submit(file(uuid(200 + i)), "c-" + i));

            assertThat(receipts).allMatch(CommandReceipt::accepted);
            assertThat(node.events())
                    .filteredOn(DocumentFiled.class::isInstance)
                    .hasSize(16);
        }

        private static List<CommandReceipt> atOnce(int people, Sending sending) throws Exception {
            CountDownLatch ready = new CountDownLatch(people);
            try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
                List<Callable<CommandReceipt>> all = IntStream.range(0, people)
                        .<Callable<CommandReceipt>>mapToObj(i -> () -> {
                            ready.countDown();
                            ready.await();
                            return sending.by(i);
                        })
                        .toList();
                List<CommandReceipt> receipts = new ArrayList<>();
                for (Future<CommandReceipt> receipt : threads.invokeAll(all)) {
                    receipts.add(receipt.get());
                }
                return receipts;
            }
        }

        private interface Sending {
            CommandReceipt by(int person);
        }
    }
}
