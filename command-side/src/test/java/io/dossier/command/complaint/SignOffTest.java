package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.GivenMatter.CLEANING;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.ENGINEERING;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.arranged;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.dissatisfied;
import static io.dossier.command.specification.GivenMatter.matterOf;
import static io.dossier.command.specification.GivenMatter.rectification;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reported;
import static io.dossier.command.specification.GivenMatter.signedOff;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import io.dossier.api.Role;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.api.complaint.SignOffResult;
import io.dossier.command.specification.ComplaintSpecification;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.StepOffences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SignOffResult (R6.7)")
public class SignOffTest implements OffenceTable {
    private static final ComplaintSpecification REPORTED =
            byTheHead(registered(), verified(), assigned(), reported(), arranged());
    private static final StepOffences STEP = new StepOffences("signedOffAt", REPORTED, SignOffResult::new);

    private static ComplaintSpecification byTheHead(MatterEvent... events) {
        return matter(events).by("wu.gong", Role.DEPARTMENT_HEAD, ENGINEERING);
    }

    private static SignOffResult sign() {
        return new SignOffResult(COMPLAINT, Optional.empty());
    }

    @Test
    void theHeadOfTheDepartmentSigns_R6_7() {
        REPORTED.when(sign()).becomes(new ResultSignedOff(theMatter(), ENGINEERING, NOW));
    }

    @Test
    void whoHeadsAllDepartmentsSignsForEach_R6_7() {
        REPORTED.by("wu.gong", Role.DEPARTMENT_HEAD, "*")
                .when(sign())
                .becomes(new ResultSignedOff(theMatter(), ENGINEERING, NOW));
    }

    @Test
    void aSuggestionIsApprovedByTheHeadOfTheDepartmentThatItWasPassedTo_R6_13() {
        byTheHead(registered(ComplaintKind.SUGGESTION, Severity.MINOR), verified(), assigned(), reported())
                .when(sign())
                .becomes(new ResultSignedOff(matterOf(ComplaintKind.SUGGESTION), ENGINEERING, NOW));
    }

    @Test
    void renewedWorkIsSignedByTheHeadOfItsDepartment_R9_3() {
        matter(registered(), verified(), assigned(), reported(), dissatisfied(), rectification(), reported(CLEANING))
                .by("he.ping", Role.DEPARTMENT_HEAD, CLEANING)
                .when(sign())
                .becomes(new ResultSignedOff(theMatter(), CLEANING, NOW));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                against("there is a result to sign")
                                        .given(byTheHead(registered(), verified(), assigned()))
                                        .when(sign())
                                        .isRefused(
                                                refused("RESULT_MISSING", Clause.R6_6, "ASSIGNED", "ENGINEERING 工程部")),
                                against("what an unsatisfied customer wants mended is not signed before")
                                        .given(byTheHead(
                                                        registered(),
                                                        verified(),
                                                        assigned(),
                                                        reported(),
                                                        signedOff(),
                                                        dissatisfied(),
                                                        rectification())
                                                .by("he.ping", Role.DEPARTMENT_HEAD, CLEANING))
                                        .when(sign())
                                        .isRefused(
                                                refused("RESULT_MISSING", Clause.R6_6, "RECTIFYING", "CLEANING 清潔部")),
                                against("a result is signed once")
                                        .given(byTheHead(registered(), verified(), assigned(), reported(), signedOff()))
                                        .when(sign())
                                        .isRefused(refused(
                                                "ALREADY_SIGNED_OFF", Clause.R6_7, "SIGNED_OFF", "ENGINEERING 工程部")),
                                against("the head of another department does not sign")
                                        .given(REPORTED.by("he.ping", Role.DEPARTMENT_HEAD, CLEANING, "SECURITY"))
                                        .when(sign())
                                        .isRefused(rule(
                                                "SIGN_OFF_BY_OTHER_DEPARTMENT",
                                                Clause.R6_7,
                                                "complaintId",
                                                "ENGINEERING 工程部")),
                                against("the head of nothing does not sign")
                                        .given(REPORTED.by("he.ping", Role.DEPARTMENT_HEAD))
                                        .when(sign())
                                        .isRefused(rule(
                                                "SIGN_OFF_BY_OTHER_DEPARTMENT",
                                                Clause.R6_7,
                                                "complaintId",
                                                "ENGINEERING 工程部"))))
                .flatMap(offences -> offences)
                .toList();
    }

    private static Refusal refused(String code, Clause clause, String state, String department) {
        return rule(code, clause, "complaintId", state, department, "2026-03-16");
    }
}
