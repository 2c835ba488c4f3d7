package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.apply;
import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.infrastructure.Commands.rename;
import static io.dossier.command.infrastructure.Commands.terminate;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.DossierEvent;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CancelRenovation;
import io.dossier.command.unit.DossierState;
import java.sql.DriverManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Dossiers that are kept at hand or restored from a snapshot decide like those that are read from events. */
class KeptDossiersTest extends OverARealStore {
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
    class KeptBesideOtherNodes {
        @SuppressWarnings("NullAway.Init")
        private Node here;

        @SuppressWarnings("NullAway.Init")
        private Node there;

        @BeforeEach
        void openBoth() {
            here = opened(Node.withCheckedCache(store));
            there = opened(Node.withCheckedCache(store));
            here.having(register(), moveIn());
        }

        @Test
        void whatAnotherNodeStoredIsKnown() {
            there.having(rename("Second Name"), file(uuid(6)));
            assertThat(here.loadedDossier()).isEqualTo(node.loadedDossier());

            there.having(terminate());
            assertThat(codes(here.submit(moveIn(UNIT, NEXT_TENANCY))))
                    .as("not UNIT_OCCUPIED: the former tenant has left, by the other node's command")
                    .containsExactly("MOVED_IN_BEFORE_FORMER_TENANT_LEFT");
        }

        @Test
        void whatNobodyChangedIsNotReadAgain() {
            here.having(file(uuid(6)));
            int reads = here.reads();
            here.having(file(uuid(7)), file(uuid(8)));
            assertThat(here.reads()).isEqualTo(reads);

            there.having(file(uuid(9)));
            here.having(file(uuid(10)));
            assertThat(here.reads()).isEqualTo(reads + 1);
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
            assertThat(codes(restarted.submit(new ApproveRenovation(RENOVATION, day("2026-03-16")))))
                    .containsExactly("RENOVATION_SELF_APPROVED");
            restarted.having(new CancelRenovation(RENOVATION, day("2026-03-16"), "given up"));
            assertThat(restarted.history())
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(0L, 1L, 2L, 3L, 4L);
        }

        @Test
        void ofBeforeRenamingsWereDatedAreReadAsWithoutOne() throws Exception {
            Node snapshotting = opened(Node.withSnapshotsAfter(3, store));
            snapshotting.having(register(), moveIn(), file(uuid(6)), file(uuid(7)));
            assertThat(snapshotting.snapshot()).isPresent();

            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                    var statement = connection.createStatement()) {
                assertThat(statement.executeUpdate(
                                "update snapshot set payload = cast(replace(cast(payload as text), '\"renamedOn\":null,', '') as blob)"
                                        + " where instr(cast(payload as text), '\"renamedOn\":null,') > 0"))
                        .isEqualTo(1);
            }

            Node restarted = opened(Node.over(store));
            assertThat(restarted.loadedDossier().path("state")).isEqualTo(replayed(snapshotting));
            restarted.having(rename("Second Name"), terminate());
        }

        private static JsonNode replayed(Node node) {
            DossierState state = DossierState.EMPTY;
            for (DomainEventMessage<?> event : node.history()) {
                state = state.evolve((DossierEvent) event.getPayload(), Node.actorOf(event));
            }
            return node.serializer.getObjectMapper().valueToTree(state);
        }
    }
}
