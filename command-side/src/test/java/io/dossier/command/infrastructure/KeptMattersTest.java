package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.GivenMatter.COMPLAINANT;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.RESPONDER;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Clause;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.api.Role;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.ReportResult;
import io.dossier.api.complaint.Severity;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.api.unit.UnitId;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.desk.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the desk promises of matters over a real store: ids, repetitions, conflicts, caches and snapshots. */
class KeptMattersTest extends OverARealStore {
    private static final Caller CLERK = new Caller(RESPONDER, Role.FRONT_DESK, "request-18");

    private static RegisterComplaint leak() {
        return leak("空調漏水");
    }

    private static RegisterComplaint leak(String subject) {
        return leak(COMPLAINT, UNIT, subject);
    }

    private static RegisterComplaint leakIn(UnitId unitId) {
        return leak(uuid(51), unitId, "空調漏水");
    }

    private static RegisterComplaint leak(UUID complaintId, UnitId unitId, String subject) {
        return new RegisterComplaint(
                complaintId,
                ComplaintKind.COMPLAINT,
                Optional.of(unitId),
                Optional.empty(),
                COMPLAINANT,
                subject,
                "會議室空調連續三天漏水",
                Channel.HOTLINE,
                Severity.NORMAL,
                Optional.of(RESPONDER),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static VerifyComplaint verify() {
        return new VerifyComplaint(COMPLAINT, true, Severity.NORMAL, "blocked", Optional.empty());
    }

    private static AssignComplaint assign(String department) {
        return new AssignComplaint(COMPLAINT, department, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static AnswerCustomer answer(String text) {
        return new AnswerCustomer(COMPLAINT, text, Optional.empty());
    }

    private List<Object> history() {
        return node.historyOf(COMPLAINT.toString());
    }

    @Nested
    class TheIdOfAMatter {
        @BeforeEach
        void letTheUnit() {
            node.having(register(), moveIn());
        }

        @Test
        void isUsedOnce() {
            node.having(leak());

            assertThat(codes(node.submit(leak("another matter")))).containsExactly("ID_ALREADY_USED");
            assertThat(codes(node.submit(leak()))).containsExactly("ID_ALREADY_USED");
            assertThat(history()).hasSize(1);
        }

        @Test
        void isAnsweredLikeTheFirstTimeUnderTheSameCommandId() {
            CommandReceipt first = node.submit(leak(), "c-1");

            assertThat(node.submit(leak(), "c-1")).isEqualTo(first);
            assertThat(codes(node.submit(leak("another matter"), "c-1"))).containsExactly("COMMAND_ID_REUSED");
            assertThat(history()).hasSize(1);
        }

        @Test
        void isNoUnits() {
            node.having(leak());

            UnitId mistaken = new UnitId(COMPLAINT.toString());
            assertThat(codes(node.submit(register(mistaken)))).containsExactly("UNIT_ID_IS_UUID");
            assertThat(codes(node.submit(moveIn(mistaken, NEXT_TENANCY)))).containsExactly("UNIT_NOT_REGISTERED");
            assertThat(codes(node.submit(leakIn(mistaken)))).containsExactly("UNIT_UNKNOWN");
            assertThat(history()).hasSize(1);
        }

        @Test
        void isStoredWithWhoDidItAndNothingElseOfTheSender() {
            node.submitAs(new Caller("wu.gong", Role.FRONT_DESK, "request-18", Set.of("ENGINEERING")), leak());

            assertThat(node.history(COMPLAINT.toString()).getFirst().getMetaData())
                    .containsEntry("actor", "wu.gong")
                    .containsEntry("role", "front-desk")
                    .containsOnlyKeys("actor", "role", "correlationId", "commandId", "commandDigest", "command");
        }
    }

    @Nested
    class TwoAtOnce {
        @BeforeEach
        void registerTheMatter() {
            node.having(register(), moveIn(), leak());
        }

        /** A node at which something happens elsewhere each time it has read a matter and is about to decide. */
        private Node deciding(Runnable meanwhile) {
            return opened(Node.over(store, new Interrupted(meanwhile)));
        }

        @Test
        void whoWasOvertakenIsToldWhatChanged_R6_4() {
            AtomicInteger times = new AtomicInteger();
            Node slower = deciding(() -> {
                if (times.getAndIncrement() == 0) {
                    node.having(verify(), assign("ENGINEERING"));
                }
            });

            CommandReceipt receipt = slower.submit(verify());

            assertThat(receipt.refusals())
                    .containsExactly(new Refusal(
                            "ALREADY_ASSIGNED",
                            Optional.of(Clause.R6_4),
                            Optional.of("complaintId"),
                            List.of("ASSIGNED", "ENGINEERING 工程部", "2026-03-16")));
            assertThat(times).hasValueGreaterThan(1);
        }

        @Test
        void whatIsStillAllowedIsDoneAfterTheOther() {
            AtomicInteger times = new AtomicInteger();
            Node slower = deciding(() -> {
                if (times.getAndIncrement() == 0) {
                    node.having(answer("first"));
                }
            });

            assertThat(slower.submit(answer("second")).accepted()).isTrue();
            assertThat(history())
                    .endsWith(
                            new CustomerAnswered(theMatter(), "first", NOW),
                            new CustomerAnswered(theMatter(), "second", NOW));
        }
    }

    @Nested
    class WithMattersKeptAtHand {
        @Test
        void everyRuleHoldsAsWithout() {
            Node caching = opened(Node.withCache(store));
            assertThat(codes(caching.submit(leak()))).containsExactly("UNIT_UNKNOWN");
            caching.having(register());
            assertThat(codes(caching.submit(leak()))).containsExactly("UNIT_VACANT");
            caching.having(moveIn());
            assertThat(codes(caching.submit(verify()))).containsExactly("COMPLAINT_UNKNOWN");
            caching.having(leak());
            assertThat(codes(caching.submit(assign("ENGINEERING")))).containsExactly("NOT_VERIFIED");
            caching.having(verify(), assign("ENGINEERING"));

            assertThat(codes(caching.submit(assign("CLEANING")))).containsExactly("REASSIGNMENT_REASON_MISSING");
            assertThat(caching.loadedMatter()).isEqualTo(node.loadedMatter());
        }
    }

    @Nested
    class Snapshots {
        @Test
        void restoreTheStateThatTheEventsGive() throws Exception {
            Node snapshotting = opened(Node.withSnapshotsAfter(4, store));
            snapshotting.having(register(), moveIn(), leak(), verify(), assign("ENGINEERING"), answer("tomorrow"));
            snapshotting.having(new ReportResult(COMPLAINT, "cleared", Optional.empty()));

            String snapshot = snapshotting.snapshot(COMPLAINT.toString()).orElseThrow();
            JsonNode restored = opened(Node.over(store)).loadedMatter();

            assertThat(snapshot).contains("ENGINEERING", "deadlines", RESPONDER);
            assertThat(restored.path("complaintId").asString()).isEqualTo(COMPLAINT.toString());
            assertThat(restored.path("state")).isEqualTo(replayed(snapshotting));
        }

        @Test
        void areDecidedOnLikeTheEvents() throws Exception {
            Node snapshotting = opened(Node.withSnapshotsAfter(3, store));
            snapshotting.having(register(), moveIn(), leak(), verify(), assign("ENGINEERING"), answer("tomorrow"));
            assertThat(snapshotting.snapshot(COMPLAINT.toString())).isPresent();

            Node restarted = opened(Node.over(store));

            assertThat(codes(restarted.submit(verify()))).containsExactly("ALREADY_ASSIGNED");
            assertThat(codes(restarted.submitAs(CLERK, leak()))).containsExactly("ID_ALREADY_USED");
            restarted.having(new ReportResult(COMPLAINT, "cleared", Optional.empty()));
        }

        private static JsonNode replayed(Node node) {
            MatterState state = MatterState.UNKNOWN;
            for (DomainEventMessage<?> event : node.history(COMPLAINT.toString())) {
                state = state.evolve((MatterEvent) event.getPayload(), Node.actorOf(event));
            }
            return node.serializer.getObjectMapper().valueToTree(state);
        }
    }
}
