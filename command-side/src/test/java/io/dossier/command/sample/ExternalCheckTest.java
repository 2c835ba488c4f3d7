package io.dossier.command.sample;

import static io.dossier.command.sample.GivenSample.AUTUMN;
import static io.dossier.command.sample.GivenSample.DRAWN_AT;
import static io.dossier.command.sample.GivenSample.checked;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.SampleSpecification.registered;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.RecordExternalCheck;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.SampleSpecification;
import io.dossier.command.specification.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RecordExternalCheck (R7.17)")
public class ExternalCheckTest implements OffenceTable {
    private static final SampleSpecification BY_THE_HEAD = registered().by("wu.gong", Role.DEPARTMENT_HEAD, "QUALITY");
    private static final Texts RESULT =
            new Texts("result", Clause.R7_17, 1000, BY_THE_HEAD, text -> check(text, "", Optional.empty()));
    private static final Texts REMARKS =
            new Texts("remarks", null, 1000, BY_THE_HEAD, text -> check("complete", text, Optional.empty()));

    private static RecordExternalCheck check(String result, String remarks, Optional<Instant> at) {
        return new RecordExternalCheck(AUTUMN, CheckingDepartment.QUALITY, result, remarks, at);
    }

    @Test
    void recordsWhatTheDepartmentFound_alsoWhereNoSampleIsDrawn() {
        BY_THE_HEAD
                .when(check("complete", "well kept", Optional.of(DRAWN_AT)))
                .becomes(new ExternalCheckRecorded(
                        AUTUMN, CheckingDepartment.QUALITY, "complete", "well kept", DRAWN_AT));
    }

    @Test
    void theAssistantEntersWhatCameOnPaper_afterTheOtherDepartmentsCheck() {
        registered()
                .after(checked(CheckingDepartment.PRODUCTION))
                .by("li.na", Role.ASSISTANT)
                .when(check("complete", "", Optional.empty()))
                .becomes(new ExternalCheckRecorded(AUTUMN, CheckingDepartment.QUALITY, "complete", "", NOW));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        Stream.of(
                                against("a quarter is checked when it has begun")
                                        .given(BY_THE_HEAD)
                                        .when(new RecordExternalCheck(
                                                new Quarter("2026-Q2"),
                                                CheckingDepartment.QUALITY,
                                                "complete",
                                                "",
                                                Optional.empty()))
                                        .isRefused(rule(
                                                "QUARTER_NOT_BEGUN", Clause.R7_17, "quarter", "2026-Q2", "2026-04-01")),
                                against("a department checks a quarter once")
                                        .given(BY_THE_HEAD.after(checked(CheckingDepartment.QUALITY)))
                                        .when(check("complete", "", Optional.empty()))
                                        .isRefused(rule(
                                                "EXTERNAL_CHECK_ALREADY_RECORDED",
                                                Clause.R7_17,
                                                "by",
                                                "QUALITY 品質管理部",
                                                "2025-Q4")),
                                against("a head speaks for their own department")
                                        .given(registered().by("he.ping", Role.DEPARTMENT_HEAD, "PRODUCTION"))
                                        .when(check("complete", "", Optional.empty()))
                                        .isRefused(rule(
                                                "EXTERNAL_CHECK_BY_OTHER_DEPARTMENT",
                                                Clause.R7_17,
                                                "by",
                                                "QUALITY 品質管理部",
                                                "2025-Q4")),
                                against("nobody checks a quarter before it begins")
                                        .given(BY_THE_HEAD)
                                        .when(check("complete", "", Optional.of(Instant.parse("2025-09-30T15:59:59Z"))))
                                        .isRefused(rule(
                                                "EXTERNAL_CHECK_TOO_EARLY",
                                                Clause.R7_17,
                                                "checkedAt",
                                                "checkedAt",
                                                "2025-09-30 23:59:59",
                                                "2025-10-01 00:00:00")),
                                against("what is recorded has happened")
                                        .given(BY_THE_HEAD)
                                        .when(check("complete", "", Optional.of(NOW.plusSeconds(1))))
                                        .isRefused(rule(
                                                "TIME_IN_FUTURE",
                                                Clause.R7_17,
                                                "checkedAt",
                                                "checkedAt",
                                                "2026-03-16 12:00:01",
                                                "2026-03-16 12:00:00"))),
                        RESULT.offences(),
                        REMARKS.offencesOfOptional())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return Stream.of(RESULT, REMARKS).flatMap(Texts::justWithin);
    }
}
