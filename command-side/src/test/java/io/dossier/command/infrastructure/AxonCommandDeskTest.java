package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.apply;
import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.infrastructure.Commands.rename;
import static io.dossier.command.infrastructure.Commands.terminate;
import static io.dossier.command.specification.Given.DOCUMENT;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.DossierEvent;
import io.dossier.api.Refusal;
import io.dossier.api.Role;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitId;
import io.dossier.command.specification.Given;
import io.dossier.command.unit.DossierState;
import io.dossier.eventstore.EventMetadata;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the desk promises to whoever hands a command in, over a real store. */
class AxonCommandDeskTest {
    private static final UnitId ANOTHER_UNIT = new UnitId("B-0101");

    private final List<Node> nodes = new ArrayList<>();
    private Path store = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Node node;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = folder.resolve("events.db");
        node = opened(Node.over(store));
    }

    @AfterEach
    void close() {
        nodes.reversed().forEach(Node::close);
    }

    private Node opened(Node another) {
        nodes.add(another);
        return another;
    }

    private static List<String> codes(CommandReceipt receipt) {
        return receipt.refusals().stream().map(Refusal::code).toList();
    }

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

    @Nested
    class IdsInUse {
        @Test
        void aTenancyOfAnotherUnit() {
            node.having(register(), moveIn(), register(ANOTHER_UNIT));

            assertThat(node.submit(moveIn(ANOTHER_UNIT, TENANCY), "c-1")).isEqualTo(used(TENANCY.toString()));
            assertThat(node.index.head()).isEqualTo(3);
        }

        @Test
        void aDocumentOfTheSameArchive() {
            node.having(register(), moveIn(), file(DOCUMENT));

            assertThat(node.submit(file(DOCUMENT))).isEqualTo(used(DOCUMENT.toString()));
            assertThat(node.index.head()).isEqualTo(3);
        }

        @Test
        void aDocumentOfAnotherUnitsArchive() {
            node.having(register(), moveIn(), file(DOCUMENT));
            node.having(register(ANOTHER_UNIT), moveIn(ANOTHER_UNIT, NEXT_TENANCY));

            assertThat(node.submit(file(NEXT_TENANCY, DOCUMENT))).isEqualTo(used(DOCUMENT.toString()));
        }

        @Test
        void aTenancysIdForADocument() {
            node.having(register(), moveIn());

            assertThat(node.submit(file(TENANCY))).isEqualTo(used(TENANCY.toString()));
        }

        @Test
        void aFormerTenancyOfTheSameUnit() {
            node.having(register(), moveIn(), terminate());
            MoveInTenant again = new MoveInTenant(
                    UNIT,
                    TENANCY,
                    "Another Company",
                    Given.CONTACT,
                    Given.LEASE_START,
                    Given.LEASE_END,
                    day("2026-03-16"));

            assertThat(node.submit(again)).isEqualTo(used(TENANCY.toString()));
        }

        @Test
        void leaveNoTrace_soThatTheCommandMayBeMendedUnderItsId() {
            node.having(register(), moveIn(), file(DOCUMENT));

            assertThat(node.submit(file(DOCUMENT), "c-1").accepted()).isFalse();
            assertThat(node.submit(file(uuid(6)), "c-1").accepted()).isTrue();
        }

        private static CommandReceipt used(String id) {
            return CommandReceipt.refused(
                    id, List.of(new Refusal("ID_ALREADY_USED", Optional.empty(), Optional.empty(), List.of(id))));
        }
    }

    @Nested
    class SomebodyElseIsQuicker {
        @SuppressWarnings("NullAway.Init")
        private Node other;

        @BeforeEach
        void openAnotherNode() {
            other = opened(Node.over(store));
            other.having(register());
        }

        /** A node at which, each time it has read a dossier and looks at the clock to decide, something happens first. */
        private Node deciding(Runnable meanwhile) {
            return opened(Node.over(store, new Clock() {
                @Override
                public ZoneId getZone() {
                    return Given.OFFICE_ZONE;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Instant instant() {
                    // On a thread of its own, because another process would not share this one's unit of work.
                    try (ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
                        elsewhere.submit(meanwhile);
                    }
                    return Given.NOON.instant();
                }
            }));
        }

        @Test
        void theCommandIsDecidedAgainOnWhatIsTrueThen() {
            AtomicInteger decisions = new AtomicInteger();
            Node slow = deciding(() -> {
                if (decisions.incrementAndGet() == 1) {
                    other.having(moveIn());
                }
            });

            assertThat(codes(slow.submit(moveIn(UNIT, NEXT_TENANCY), "c-1"))).containsExactly("UNIT_OCCUPIED");
            assertThat(decisions).hasValue(2);
        }

        @Test
        void theCommandIsAcceptedAfterWhatTheOtherDid() {
            other.having(moveIn());
            AtomicInteger decisions = new AtomicInteger();
            Node slow = deciding(() -> {
                if (decisions.incrementAndGet() < 10) {
                    other.having(file(uuid(200 + decisions.get())));
                }
            });

            assertThat(slow.submit(file(DOCUMENT), "c-1").accepted()).isTrue();
            assertThat(decisions).as("the last of ten attempts").hasValue(10);
            assertThat(other.events()).hasSize(2 + 9 + 1);
        }

        @Test
        void afterTenConflictsTheCallerIsTold() {
            other.having(moveIn());
            AtomicInteger decisions = new AtomicInteger();
            Node slow = deciding(() -> other.having(file(uuid(200 + decisions.incrementAndGet()))));

            assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> slow.submit(file(DOCUMENT), "c-1"));
            assertThat(decisions).hasValue(10);
            assertThat(other.events()).as("only the other's").hasSize(2 + 10);
        }

        @Test
        void theSameCommandSentToBothIsAcceptedOnce() {
            other.having(moveIn());
            Node slow = deciding(() -> other.submit(file(DOCUMENT), "c-1"));

            assertThat(slow.submit(file(DOCUMENT), "c-1")).isEqualTo(CommandReceipt.accepted(DOCUMENT.toString()));
            assertThat(other.events()).hasSize(3);
        }

        @Test
        void aNodeThatKeepsDossiersForgetsOneThatAnotherNodeHasChanged() {
            Node caching = opened(Node.withCache(store));
            caching.having(moveIn());
            other.having(rename("Second Name"));

            assertThat(codes(caching.submit(rename("Second Name"), "c-1")))
                    .as("decided on what it remembers, refused by the store, decided again")
                    .containsExactly("COMPANY_NAME_UNCHANGED");
            assertThat(caching.submit(rename("Third Name")).accepted()).isTrue();
            assertThat(other.events()).hasSize(4);
        }
    }

    @Nested
    class UnknownIds {
        @Test
        void ofATenancy() {
            node.having(register(), moveIn());

            CommandReceipt receipt = node.submit(file(uuid(99), DOCUMENT), "c-1");

            assertThat(receipt)
                    .isEqualTo(CommandReceipt.refused(
                            DOCUMENT.toString(),
                            List.of(new Refusal(
                                    "TENANCY_UNKNOWN",
                                    Optional.of(Clause.R1_2),
                                    Optional.of("tenancyId"),
                                    List.of(uuid(99).toString())))));
            assertThat(node.index.head()).isEqualTo(2);
        }

        @Test
        void ofARenovation() {
            node.having(register(), moveIn());

            assertThat(codes(node.submit(new ApproveRenovation(uuid(99), day("2026-03-16")))))
                    .containsExactly("RENOVATION_UNKNOWN");
        }

        @Test
        void areKnownAsSoonAsTheyExist() {
            node.having(register());
            assertThat(codes(node.submit(file(DOCUMENT)))).containsExactly("TENANCY_UNKNOWN");

            node.having(moveIn());

            assertThat(node.submit(file(DOCUMENT)).accepted()).isTrue();
        }

        @Test
        void ofTheOtherKind() {
            node.having(register(), moveIn(), apply());

            assertThat(codes(node.submit(file(RENOVATION, DOCUMENT))))
                    .as("a renovation is no tenancy")
                    .containsExactly("TENANCY_UNKNOWN");
            assertThat(codes(node.submit(new CompleteRenovation(TENANCY, day("2026-03-16")))))
                    .as("a tenancy is no renovation")
                    .containsExactly("RENOVATION_UNKNOWN");
        }

        @Test
        void ofAnotherUnitsTenancyAreDecidedByThatUnit() {
            node.having(register(), moveIn(), register(ANOTHER_UNIT), moveIn(ANOTHER_UNIT, NEXT_TENANCY));

            node.having(file(NEXT_TENANCY, DOCUMENT));

            assertThat(node.index.aggregateOf(DOCUMENT.toString())).contains("B-0101");
            assertThat(node.events()).as("of the first unit").hasSize(2);
        }
    }

    @Nested
    class WithDossiersKeptAtHand {
        @SuppressWarnings("NullAway.Init")
        private Node caching;

        @BeforeEach
        void openCaching() {
            caching = opened(Node.withCache(store));
        }

        @Test
        void aRefusedCommandToAnUnknownUnitDoesNotStandInTheWayOfItsRegistration() {
            assertThat(codes(caching.submit(moveIn()))).containsExactly("UNIT_NOT_REGISTERED");

            assertThat(caching.submit(register()).accepted()).isTrue();
            assertThat(caching.submit(moveIn()).accepted()).isTrue();
            assertThat(caching.history())
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(0L, 1L);
        }

        @Test
        void whatCouldNotBeStoredIsNotRemembered() {
            caching.having(register(), moveIn(), register(ANOTHER_UNIT));
            assertThat(codes(caching.submit(moveIn(ANOTHER_UNIT, TENANCY)))).containsExactly("ID_ALREADY_USED");

            assertThat(caching.submit(moveIn(ANOTHER_UNIT, NEXT_TENANCY)).accepted())
                    .as("the unit is vacant still")
                    .isTrue();
        }

        @Test
        void everyRuleHoldsAsWithout() {
            caching.having(register(), moveIn());

            assertThat(codes(caching.submit(moveIn(UNIT, NEXT_TENANCY)))).containsExactly("UNIT_OCCUPIED");
            assertThat(caching.loadedDossier()).isEqualTo(node.loadedDossier());
        }
    }

    @Nested
    class WhatIsStoredBesideTheEvents {
        @Test
        void whoDidItInWhichRoleByWhichCommandInWhichRequest() {
            node.submit(register(), "c-1");

            Map<String, Object> metadata = node.history().getFirst().getMetaData();

            assertThat(metadata)
                    .containsEntry(EventMetadata.ACTOR, "wang.fang")
                    .containsEntry(EventMetadata.ROLE, "manager")
                    .containsEntry(EventMetadata.CORRELATION_ID, "request-17")
                    .containsEntry(EventMetadata.COMMAND_ID, "c-1");
            assertThat(metadata.get(EventMetadata.COMMAND_DIGEST)).asString().matches("[0-9a-f]{64}");
        }

        @Test
        void aCommandWithoutAnIdGetsOneOfItsOwn() {
            node.having(register(), moveIn(), file(uuid(6)), file(uuid(7)));

            assertThat(node.history())
                    .hasSize(4)
                    .extracting(event -> event.getMetaData().get(EventMetadata.COMMAND_ID))
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
        }

        @Test
        void digestsDifferByKindAndByContent() {
            CommandDigest digests = new CommandDigest(node.serializer.getObjectMapper());
            List<Command> commands = List.of(
                    register(),
                    register(ANOTHER_UNIT),
                    moveIn(),
                    file(DOCUMENT),
                    new ApproveRenovation(RENOVATION, day("2026-03-16")),
                    new CompleteRenovation(RENOVATION, day("2026-03-16")));

            assertThat(commands).extracting(digests::of).doesNotHaveDuplicates();
            assertThat(digests.of(register())).isEqualTo(digests.of(register()));
        }
    }

    @Nested
    class Permission {
        @Test
        void isAskedBeforeAnyRule() {
            Caller auditor = new Caller("li.na", Role.AUDITOR, "request-18");

            assertThatExceptionOfType(NotPermitted.class)
                    .isThrownBy(() -> node.submitAs(auditor, register()))
                    .satisfies(refused -> {
                        assertThat(refused.command()).isEqualTo("RegisterUnit");
                        assertThat(refused.role()).isEqualTo(Role.AUDITOR);
                        assertThat(refused.permitted()).containsExactlyInAnyOrder(Role.SUPERVISOR, Role.MANAGER);
                    });
            assertThat(node.index.head()).isZero();
        }
    }

    @Nested
    class Metrics {
        @Test
        void countCommandsByOutcomeAndRefusalsByRule() {
            node.having(register());
            node.submit(register());

            assertThat(node.meters
                            .get("dossier.commands")
                            .tags("command", "RegisterUnit", "outcome", "accepted")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(node.meters
                            .get("dossier.refusals")
                            .tags("code", "UNIT_ALREADY_REGISTERED", "clause", "R1.2")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Snapshots {
        @Test
        void restoreTheStateThatTheEventsGive() throws Exception {
            Node snapshotting = opened(Node.withSnapshotsAfter(5, store));
            snapshotting.having(register(), moveIn(), apply(), file(uuid(6)), file(uuid(7)), rename("Second Name"));

            String snapshot = snapshotting.snapshot().orElseThrow();
            JsonNode restored = opened(Node.over(store)).loadedDossier();

            assertThat(snapshot).isNotEqualTo("{}").contains(TENANCY.toString(), RENOVATION.toString(), "APPLIED");
            assertThat(restored.path("unitId").asString()).isEqualTo("A-1203");
            assertThat(restored.path("state")).isEqualTo(replayed(snapshotting));
        }

        @Test
        void areWhatIsLoaded_soThatTheTestAboveTestsThem() throws Exception {
            Node snapshotting = opened(Node.withSnapshotsAfter(3, store));
            snapshotting.having(register(), moveIn(), file(uuid(6)), file(uuid(7)));
            assertThat(snapshotting.snapshot()).isPresent();

            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                    var statement = connection.createStatement()) {
                assertThat(
                                statement.executeUpdate(
                                        "update snapshot set payload = cast(replace(cast(payload as text), 'Blue Harbour', 'Planted') as blob)"))
                        .isEqualTo(1);
            }

            assertThat(opened(Node.over(store)).loadedDossier().toString()).contains("Planted Trading");
        }

        @Test
        void areDecidedOnLikeTheEvents() throws Exception {
            Node snapshotting = opened(Node.withSnapshotsAfter(3, store));
            snapshotting.having(register(), moveIn(), apply(), file(uuid(6)));
            assertThat(snapshotting.snapshot()).isPresent();

            Node restarted = opened(Node.over(store));

            assertThat(codes(restarted.submit(terminate()))).containsExactly("RENOVATION_OPEN");
            assertThat(codes(restarted.submit(moveIn(UNIT, NEXT_TENANCY)))).containsExactly("UNIT_OCCUPIED");
            restarted.having(new ApproveRenovation(RENOVATION, day("2026-03-16")));
            assertThat(restarted.history())
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(0L, 1L, 2L, 3L, 4L);
        }

        private static JsonNode replayed(Node node) {
            DossierState state = DossierState.EMPTY;
            for (Object event : node.events()) {
                state = state.evolve((DossierEvent) event);
            }
            return node.serializer.getObjectMapper().valueToTree(state);
        }
    }
}
