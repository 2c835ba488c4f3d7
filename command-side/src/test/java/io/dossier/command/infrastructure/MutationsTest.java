package io.dossier.command.infrastructure;

import static io.dossier.command.specification.Given.DOCUMENT;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.filed;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import io.dossier.api.Role;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.archive.Attachment;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.command.specification.Given;
import io.dossier.eventstore.EventMetadata;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.ErrorType;

/** The mutations of units, tenancies, papers and renovations as the portal sends them. */
class MutationsTest extends PortalMutations {
    private static Map<String, @Nullable Object> application() {
        return Map.of(
                "tenancyId", TENANCY.toString(),
                "renovationId", RENOVATION.toString(),
                "contractor", "Red Brick Interiors",
                "scope", "Partition walls on the east side",
                "plannedStart", "2026-03-20",
                "plannedEnd", "2026-04-10",
                "appliedOn", "2026-03-05");
    }

    private void applyForRenovation() {
        letUnit();
        actAs("zhang.wei", Role.FRONT_DESK);
        accepted("applyForRenovation", application());
        actAs("wang.fang", Role.MANAGER);
    }

    private static Map<String, @Nullable Object> step(String dateField, Object... more) {
        Map<String, @Nullable Object> input = new HashMap<>();
        input.put("renovationId", RENOVATION.toString());
        input.put(dateField, "2026-03-16");
        for (int i = 0; i < more.length; i += 2) {
            input.put(more[i].toString(), more[i + 1]);
        }
        return input;
    }

    @Test
    void registerUnitAndMoveInTenantBindEveryField() {
        assertThat(accepted("registerUnit", unit())).isEqualTo("A-1203");
        assertThat(accepted("moveInTenant", tenant())).isEqualTo(TENANCY.toString());
        assertThat(node.events()).containsExactly(registered(), movedIn());
    }

    @Test
    void renameCompanyAndTerminateLeaseBindEveryField() {
        letUnit();
        String id = TENANCY.toString();

        accepted("renameCompany", Map.of("tenancyId", id, "companyName", "New Name", "renamedOn", "2026-03-16"));
        accepted("terminateLease", Map.of("tenancyId", id, "terminatedOn", "2026-03-16", "reason", "moved"));

        assertThat(node.events())
                .endsWith(
                        new CompanyRenamed(UNIT, TENANCY, Given.COMPANY, "New Name", day("2026-03-16")),
                        new LeaseTerminated(UNIT, TENANCY, day("2026-03-16"), "moved"));
    }

    @Test
    void fileDocumentBindsEveryFieldAndItsAttachments() {
        letUnit();
        Map<String, @Nullable Object> paper = Map.of(
                "tenancyId", TENANCY.toString(),
                "documentId", DOCUMENT.toString(),
                "category", "MOVE_IN",
                "documentClass", "ORIGINAL",
                "documentDate", "2026-03-02",
                "title", "Move-in checklist");
        String digest = "0123456789abcdef".repeat(4);

        accepted("fileDocument", paper);
        UUID second = UUID.fromString(accepted(
                "fileDocument",
                with(
                        with(paper, "documentId", null),
                        "attachments",
                        List.of(
                                Map.of("name", "a.pdf", "uri", "https://scans.example/a.pdf", "sha256", digest),
                                Map.of("name", "b.pdf", "uri", "urn:box:7")))));

        assertThat(node.events())
                .endsWith(
                        filed(),
                        new DocumentFiled(
                                UNIT,
                                TENANCY,
                                second,
                                filed().category(),
                                filed().documentClass(),
                                filed().documentDate(),
                                filed().title(),
                                List.of(
                                        new Attachment(
                                                "a.pdf",
                                                URI.create("https://scans.example/a.pdf"),
                                                Optional.of(digest)),
                                        new Attachment("b.pdf", URI.create("urn:box:7"), Optional.empty()))));
    }

    @Test
    void renovationsAreCarriedThrough() {
        applyForRenovation();

        accepted("approveRenovation", step("approvedOn"));
        accepted("inspectRenovation", step("inspectedOn", "passed", false, "findings", "a fault"));
        accepted("inspectRenovation", step("inspectedOn", "passed", true));
        accepted("completeRenovation", step("completedOn"));

        LocalDate today = day("2026-03-16");
        assertThat(node.events())
                .endsWith(
                        new RenovationApplied(
                                UNIT,
                                TENANCY,
                                RENOVATION,
                                "Red Brick Interiors",
                                "Partition walls on the east side",
                                day("2026-03-20"),
                                day("2026-04-10"),
                                day("2026-03-05")),
                        new RenovationApproved(UNIT, TENANCY, RENOVATION, today),
                        new RenovationInspected(UNIT, TENANCY, RENOVATION, today, false, "a fault"),
                        new RenovationInspected(UNIT, TENANCY, RENOVATION, today, true, ""),
                        new RenovationCompleted(UNIT, TENANCY, RENOVATION, today));
    }

    @Test
    void renovationsAreRejectedOrCancelled() {
        applyForRenovation();
        accepted("rejectRenovation", step("rejectedOn", "reason", "no"));
        UUID other = UUID.fromString(accepted("applyForRenovation", with(application(), "renovationId", null)));
        accepted(
                "cancelRenovation",
                with(step("cancelledOn", "reason", "not wanted"), "renovationId", other.toString()));

        LocalDate today = day("2026-03-16");
        assertThat(node.events())
                .contains(new RenovationRejected(UNIT, TENANCY, RENOVATION, today, "no"))
                .endsWith(new RenovationCancelled(UNIT, TENANCY, other, today, "not wanted"));
    }

    @Test
    void everyFieldOfTheSchemaIsServed() {
        assertThat(inspected.unmappedFields())
                .as("the test's own query shows that a field without a controller is seen")
                .extracting(Object::toString)
                .containsExactly("Query.ready");
        assertThat(inspected.unmappedArguments()).isEmpty();
        assertThat(inspected.unmappedRegistrations()).isEmpty();
        assertThat(inspected.skippedTypes()).isEmpty();
    }

    @Test
    void anIdThatIsNotGivenFollowsFromTheCommandId() {
        accepted("registerUnit", unit());
        Map<String, @Nullable Object> tenant = with(with(tenant(), "tenancyId", null), "commandId", "portal-7");

        String first = accepted("moveInTenant", tenant);

        assertThat(accepted("moveInTenant", tenant)).isEqualTo(first);
        assertThat(node.events()).hasSize(2);
    }

    @Test
    void aRefusalNamesCodeFieldAndClauseAndSpeaksTheCallersLanguage() {
        letUnit();
        Map<String, @Nullable Object> another = with(tenant(), "tenancyId", DOCUMENT.toString());

        assertThat(answer(Locale.UK, "moveInTenant", another))
                .containsEntry("accepted", false)
                .containsEntry("id", DOCUMENT.toString())
                .containsEntry(
                        "refusals",
                        List.of(Map.of(
                                "code", "UNIT_OCCUPIED",
                                "field", "unitId",
                                "message",
                                        "Unit A-1203 is let to \"Blue Harbour Trading 藍港貿易\"; terminate that lease first.",
                                "clause",
                                        Map.of(
                                                "id", "R1.2",
                                                "regulation", "物業中心客戶檔案管理制度",
                                                "title", "按單元號一戶一檔",
                                                "titleInEnglish", "One unit, one dossier"))));
        assertThat(answer(Locale.TRADITIONAL_CHINESE, "moveInTenant", another).toString())
                .contains("單元 A-1203 現由「Blue Harbour Trading 藍港貿易」租用，須先辦理退租。");
    }

    @Test
    void aRefusalForARuleOfFormHasNoClause() {
        Map<String, Object> answer = answer(Locale.FRENCH, "registerUnit", with(unit(), "building", " "));

        assertThat(answer.toString())
                .contains("TEXT_MISSING", "clause=null")
                .as("Chinese is spoken where neither was asked for")
                .contains("欄位 building 未填寫");
    }

    @ParameterizedTest
    @CsvSource({
        "registerUnit, unitId, 'A 1203', UNIT_ID_MALFORMED",
        "registerUnit, commandId, 'two words', COMMAND_ID_MALFORMED",
        "registerUnit, commandId, '', COMMAND_ID_MALFORMED",
        "registerUnit, areaSquareMetres, -1E+1000000000, DECIMAL_OUT_OF_RANGE",
        "registerUnit, areaSquareMetres, 0E-1000000000, DECIMAL_OUT_OF_RANGE",
        "registerUnit, areaSquareMetres, 1E+2147483647, DECIMAL_OUT_OF_RANGE",
        "registerUnit, areaSquareMetres, 1E-2147483647, DECIMAL_OUT_OF_RANGE",
        "registerUnit, areaSquareMetres, 1E+21, DECIMAL_OUT_OF_RANGE",
        "registerUnit, areaSquareMetres, 1E-21, DECIMAL_OUT_OF_RANGE",
        "registerUnit, areaSquareMetres, 1234567890123456789012345678901, DECIMAL_OUT_OF_RANGE",
        "moveInTenant, unitId, '-', UNIT_ID_MALFORMED",
        "moveInTenant, tenancyId, 17, UUID_MALFORMED",
        "moveInTenant, tenancyId, 1-1-1-1-1, UUID_MALFORMED",
        "moveInTenant, leaseEnd, 9999-12-31, DATE_OUT_OF_RANGE",
        "moveInTenant, leaseStart, 1899-12-31, DATE_OUT_OF_RANGE",
        "moveInTenant, movedInOn, 2201-01-01, DATE_OUT_OF_RANGE",
        "applyForRenovation, tenancyId, '', UUID_MALFORMED",
        "applyForRenovation, renovationId, x, UUID_MALFORMED",
        "applyForRenovation, plannedEnd, 2201-01-01, DATE_OUT_OF_RANGE"
    })
    void whatCannotBeUnderstoodIsAnErrorWithCodeAndFieldInBothLanguages(
            String mutation, String field, String value, String code) {
        Map<String, Map<String, @Nullable Object>> good =
                Map.of("registerUnit", unit(), "moveInTenant", tenant(), "applyForRenovation", application());
        Map<String, @Nullable Object> input = with(Objects.requireNonNull(good.get(mutation)), field, value);

        GraphQLError english = error(Locale.ENGLISH, mutation, input);
        GraphQLError chinese = error(Locale.SIMPLIFIED_CHINESE, mutation, input);

        assertThat(List.of(english, chinese)).allSatisfy(error -> {
            assertThat(error.getErrorType()).isEqualTo(ErrorType.BAD_REQUEST);
            assertThat(error.getPath()).containsExactly(mutation);
            assertThat(error.getExtensions()).containsEntry("code", code).containsEntry("field", field);
            assertThat(error.getMessage()).contains(field, value).doesNotContain("{0}");
        });
        assertThat(chinese.getMessage()).contains("欄位");
        assertThat(english.getMessage()).doesNotContain("欄位");
        assertThat(node.index.head()).isZero();
    }

    @Test
    void whatIsFarTooLongIsNotEchoed() {
        GraphQLError error = error(Locale.ENGLISH, "registerUnit", with(unit(), "unitId", "x".repeat(100_000)));

        assertThat(error.getMessage()).hasSizeLessThan(300).contains("…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+20", "123456789012345678901234567890", "0.00000000000000000001"})
    void aNumberAtTheEdgeIsUnderstoodAndRefused(String area) {
        assertThat(answer(Locale.ENGLISH, "registerUnit", with(unit(), "areaSquareMetres", area))
                        .toString())
                .contains("AREA_OUT_OF_RANGE");
    }

    @Test
    void anAddressThatIsNoUriIsAnErrorOfItsField() {
        letUnit();
        Map<String, @Nullable Object> paper = Map.of(
                "tenancyId", TENANCY.toString(),
                "category", "OTHER",
                "documentClass", "WORKING",
                "documentDate", "2026-03-02",
                "title", "A paper",
                "attachments", List.of(Map.of("name", "a", "uri", "no uri")));

        assertThat(error(Locale.ENGLISH, "fileDocument", paper).getExtensions())
                .containsEntry("code", "URI_MALFORMED")
                .containsEntry("field", "attachments.uri");
    }

    @Test
    void whoMayNotSendACommandIsToldWhoMay() {
        actAs("li.na", Role.AUDITOR);

        GraphQLError english = error(Locale.ENGLISH, "registerUnit", unit());

        assertThat(english.getErrorType()).isEqualTo(ErrorType.FORBIDDEN);
        assertThat(english.getExtensions()).containsEntry("code", "NOT_PERMITTED");
        assertThat(english.getMessage())
                .isEqualTo(
                        "The role auditor may not send RegisterUnit; these may: manager, supervisor (R1.10, Computerised records and use of the units).");
        assertThat(error(Locale.CHINESE, "registerUnit", unit()).getMessage())
                .isEqualTo("角色 auditor 不得執行 RegisterUnit；可執行的角色：manager, supervisor（R1.10 計算機管理及房屋使用情況）。");
        assertThat(node.index.head()).isZero();
    }

    @Test
    void ofSeveralRolesTheOneThatAllowedTheCommandIsStored() {
        actAs("chen.jie", Role.AUDITOR, Role.SUPERVISOR);

        accepted("registerUnit", unit());

        assertThat(node.history().getFirst().getMetaData())
                .containsEntry(EventMetadata.ROLE, "supervisor")
                .containsEntry(EventMetadata.ACTOR, "chen.jie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-7", "!~", "a"})
    void aCommandIdIsStoredAsItWasSent(String commandId) {
        accepted("registerUnit", with(unit(), "commandId", commandId));

        assertThat(node.history().getFirst().getMetaData()).containsEntry(EventMetadata.COMMAND_ID, commandId);
    }
}
