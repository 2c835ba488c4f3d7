package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.apply;
import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.infrastructure.Commands.terminate;
import static io.dossier.command.specification.Given.DOCUMENT;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Clause;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.command.specification.Given;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the desk answers to ids that are in use, and to ids that nobody knows. */
class CommandIdsTest extends OverARealStore {
    @Nested
    class IdsInUse {
        @Test
        void aTenancyOfAnotherUnit() {
            node.having(register(), moveIn(), register(ANOTHER_UNIT));

            assertThat(node.submit(moveIn(ANOTHER_UNIT, TENANCY), "c-1")).isEqualTo(used("tenancyId", TENANCY));
            assertThat(node.index.head()).isEqualTo(3);
        }

        @Test
        void aDocumentOfTheSameArchive() {
            node.having(register(), moveIn(), file(DOCUMENT));

            assertThat(node.submit(file(DOCUMENT))).isEqualTo(used("documentId", DOCUMENT));
            assertThat(node.index.head()).isEqualTo(3);
        }

        @Test
        void aDocumentOfAnotherUnitsArchive() {
            node.having(register(), moveIn(), file(DOCUMENT));
            node.having(register(ANOTHER_UNIT), moveIn(ANOTHER_UNIT, NEXT_TENANCY));

            assertThat(node.submit(file(NEXT_TENANCY, DOCUMENT))).isEqualTo(used("documentId", DOCUMENT));
        }

        @Test
        void aTenancysIdForADocument() {
            node.having(register(), moveIn());

            assertThat(node.submit(file(TENANCY))).isEqualTo(used("documentId", TENANCY));
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

            assertThat(node.submit(again)).isEqualTo(used("tenancyId", TENANCY));
        }

        @Test
        void leaveNoTrace_soThatTheCommandMayBeMendedUnderItsId() {
            node.having(register(), moveIn(), file(DOCUMENT));

            assertThat(node.submit(file(DOCUMENT), "c-1").accepted()).isFalse();
            assertThat(node.submit(file(uuid(6)), "c-1").accepted()).isTrue();
        }

        private static CommandReceipt used(String field, UUID id) {
            return CommandReceipt.refused(
                    id.toString(),
                    List.of(new Refusal(
                            "ID_ALREADY_USED", Optional.empty(), Optional.of(field), List.of(id.toString()))));
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
}
