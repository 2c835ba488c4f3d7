package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.GivenMatter.CLEANING;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.DEPARTMENTS;
import static io.dossier.command.specification.GivenMatter.ENGINEERING;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.RESPONDER;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.complaint.ComplaintEvent.NonCooperationReported;
import io.dossier.api.complaint.ReportNonCooperation;
import io.dossier.command.specification.ComplaintSpecification;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.StepOffences;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("ReportNonCooperation (R7.11)")
public class NonCooperationTest implements OffenceTable {
    private static final ComplaintSpecification ASSIGNED = matter(registered(), verified(), assigned());
    private static final ComplaintSpecification BY_THE_MANAGER = ASSIGNED.by("li.na", Role.MANAGER);
    private static final StepOffences STEP = new StepOffences(
            "reportedAt", BY_THE_MANAGER, (id, at) -> new ReportNonCooperation(id, ENGINEERING, "nobody answers", at));
    private static final Texts DESCRIPTION =
            new Texts("description", Clause.R7_11, 1000, BY_THE_MANAGER, text -> report(ENGINEERING, text));

    private static ReportNonCooperation report(String department, String description) {
        return new ReportNonCooperation(COMPLAINT, department, description, Optional.empty());
    }

    private static NonCooperationReported reportedOf(String department) {
        return new NonCooperationReported(theMatter(), department, "nobody answers", NOW);
    }

    @Test
    void theFirstResponderComplainsOfADepartment_R7_11() {
        ASSIGNED.by(RESPONDER, Role.FRONT_DESK)
                .when(report(ENGINEERING, "nobody answers"))
                .becomes(reportedOf(ENGINEERING));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "MANAGER"})
    void theirSuperiorsDo_R7_11(Role role) {
        ASSIGNED.by("li.na", role).when(report(CLEANING, "nobody answers")).becomes(reportedOf(CLEANING));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                notTheirs(Role.ASSISTANT),
                                notTheirs(Role.FRONT_DESK),
                                against("the office has such a department")
                                        .given(BY_THE_MANAGER)
                                        .when(report("PLUMBING", "nobody answers"))
                                        .isRefused(rule(
                                                "DEPARTMENT_UNKNOWN",
                                                Clause.R7_11,
                                                "department",
                                                "PLUMBING",
                                                DEPARTMENTS))),
                        DESCRIPTION.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence notTheirs(Role role) {
        return against("whose the matter is not complains of nobody: " + role.label())
                .given(ASSIGNED.by("li.na", role))
                .when(report(ENGINEERING, "nobody answers"))
                .isRefused(rule("NOT_FIRST_RESPONDER", Clause.R7_11, "complaintId", RESPONDER));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return DESCRIPTION.justWithin();
    }
}
