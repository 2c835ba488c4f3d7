package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.specification.Given.DOCUMENT;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Role;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.NotPermitted;
import io.dossier.eventstore.EventMetadata;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk asks first, and what it leaves behind beside the events. */
class DeskRecordsTest extends OverARealStore {
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
        void digestsDifferByKindAlsoWhereTheContentIsTheSame() {
            record Open(String about) implements Command {}

            record Close(String about) implements Command {}

            CommandDigest digests = new CommandDigest(node.serializer.getObjectMapper());

            assertThat(digests.of(new Open("1"))).isNotEqualTo(digests.of(new Close("1")));
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
    class NumbersOfABillionDigits {
        @ParameterizedTest
        @ValueSource(strings = {"-1E+1000000000", "0E-1000000000", "1E+2147483647"})
        void areRefusedAlsoWhereNobodyLookedAtThemBefore_asByTheImporter(String area) {
            CommandReceipt receipt = node.submit(new RegisterUnit(UNIT, "甲座", 12, "1203", new BigDecimal(area)), "c-1");

            assertThat(codes(receipt)).contains("AREA_OUT_OF_RANGE");
            assertThat(node.index.head()).isZero();
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
                        assertThat(refused.permitted().roles())
                                .containsExactlyInAnyOrder(Role.SUPERVISOR, Role.MANAGER);
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
}
