package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.GivenMatter.ACCUSED;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.answered;
import static io.dossier.command.specification.GivenMatter.investigated;
import static io.dossier.command.specification.GivenMatter.matterOf;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.registeredMisconduct;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.complaint.AssignInvestigator;
import io.dossier.api.complaint.ComplaintEvent.InvestigatorAssigned;
import io.dossier.api.complaint.ComplaintKind;
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

@DisplayName("AssignInvestigator (R6.14)")
public class InvestigationTest implements OffenceTable {
    private static final ComplaintSpecification MISCONDUCT_REPORTED = matter(registeredMisconduct(), answered());
    private static final StepOffences STEP =
            new StepOffences("assignedAt", MISCONDUCT_REPORTED, (id, at) -> new AssignInvestigator(id, "chen.jie", at));
    private static final Texts INVESTIGATOR =
            new Texts("investigator", Clause.R6_14, 200, MISCONDUCT_REPORTED, InvestigationTest::send);

    private static AssignInvestigator send(String investigator) {
        return new AssignInvestigator(COMPLAINT, investigator, Optional.empty());
    }

    @Test
    void sendsSomebodyToCheck_R6_14() {
        MISCONDUCT_REPORTED
                .when(send("chen.jie"))
                .becomes(new InvestigatorAssigned(matterOf(ComplaintKind.MISCONDUCT), "chen.jie", NOW));
    }

    @Test
    void anotherMayBeSent_R6_14() {
        matter(registeredMisconduct(), investigated()).when(send("li.na")).isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                against("only misconduct is investigated")
                                        .given(matter(registered()))
                                        .when(send("chen.jie"))
                                        .isRefused(rule(
                                                "NOT_MISCONDUCT",
                                                Clause.R6_14,
                                                "complaintId",
                                                "REGISTERED",
                                                "CUSTOMER_SERVICE 客戶服務部",
                                                "2026-03-16")),
                                against("the accused does not investigate")
                                        .given(MISCONDUCT_REPORTED)
                                        .when(send(ACCUSED))
                                        .isRefused(rule("ACCUSED_HANDLES", Clause.R6_14, "investigator", ACCUSED)),
                                against("the accused does not investigate under a capital letter")
                                        .given(MISCONDUCT_REPORTED)
                                        .when(send(" Zhao.Qiang"))
                                        .isRefused(
                                                rule("ACCUSED_HANDLES", Clause.R6_14, "investigator", " Zhao.Qiang"))),
                        INVESTIGATOR.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return INVESTIGATOR.justWithin();
    }
}
