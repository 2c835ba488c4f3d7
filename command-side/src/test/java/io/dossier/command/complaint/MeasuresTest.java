package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.measuresCompleted;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reviewed;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.MeasuresCompleted;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.CompleteMeasures;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
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

@DisplayName("CompleteMeasures (R6.5)")
public class MeasuresTest implements OffenceTable {
    private static final ComplaintSpecification REVIEWED =
            matter(registered(ComplaintKind.COMPLAINT, Severity.SERIOUS), reviewed());
    private static final StepOffences STEP =
            new StepOffences("completedAt", REVIEWED, (id, at) -> new CompleteMeasures(id, "in the plan", at));
    private static final Texts REMARK = new Texts("remark", Clause.R6_5, 1000, REVIEWED, MeasuresTest::complete);

    private static CompleteMeasures complete(String remark) {
        return new CompleteMeasures(COMPLAINT, remark, Optional.empty());
    }

    @Test
    void recordsHowTheMeasuresWereCarriedOut_R6_5() {
        REVIEWED.when(complete("in the plan")).becomes(new MeasuresCompleted(theMatter(), "in the plan", NOW));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                refused(
                                        "REVIEW_MISSING",
                                        "measures are of a review",
                                        registered(ComplaintKind.COMPLAINT, Severity.SERIOUS)),
                                refused(
                                        "MEASURES_ALREADY_COMPLETED",
                                        "measures are carried out once",
                                        registered(ComplaintKind.COMPLAINT, Severity.SERIOUS),
                                        reviewed(),
                                        measuresCompleted())),
                        REMARK.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence refused(String code, String rule, MatterEvent... events) {
        return against(rule)
                .given(matter(events))
                .when(complete("in the plan"))
                .isRefused(
                        rule(code, Clause.R6_5, "complaintId", "REGISTERED", "CUSTOMER_SERVICE 客戶服務部", "2026-03-16"));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REMARK.justWithin();
    }
}
