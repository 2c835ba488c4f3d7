package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.TODAY;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.escalated;
import static io.dossier.command.specification.GivenMatter.measuresCompleted;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reviewed;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.RecordReview;
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

@DisplayName("RecordReview (R6.5)")
public class ReviewTest implements OffenceTable {
    private static final ComplaintSpecification GRAVE =
            matter(registered(ComplaintKind.COMPLAINT, Severity.SERIOUS), escalated(Addressee.MANAGER));
    private static final StepOffences STEP = new StepOffences(
            "reviewedAt",
            matter(registered(), verified(true, Severity.SPECIAL)),
            (id, at) -> new RecordReview(id, "monthly checks", "吳工", TODAY, at));
    private static final Texts MEASURES =
            new Texts("measures", Clause.R6_5, 1000, GRAVE, text -> review(text, "吳工", "2026-03-31"));
    private static final Texts OWNER =
            new Texts("owner", Clause.R6_5, 200, GRAVE, text -> review("monthly checks", text, "2026-03-31"));

    private static RecordReview review(String measures, String owner, String dueOn) {
        return new RecordReview(COMPLAINT, measures, owner, day(dueOn), Optional.empty());
    }

    @Test
    void recordsMeasuresOwnerAndDay_R6_5() {
        GRAVE.when(review("monthly checks", "吳工", "2026-03-31"))
                .becomes(new ReviewRecorded(theMatter(), "monthly checks", "吳工", day("2026-03-31"), NOW));
    }

    @Test
    void aFurtherReviewIsHeldWhereOneWasNotEnough_R6_5() {
        matter(
                        registered(ComplaintKind.COMPLAINT, Severity.SPECIAL),
                        verified(true, Severity.SPECIAL),
                        reviewed(),
                        measuresCompleted())
                .when(review("weekly checks", "吳工", "2026-03-16"))
                .isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                against("only grave matters are reviewed")
                                        .given(matter(registered(), verified()))
                                        .when(review("monthly checks", "吳工", "2026-03-31"))
                                        .isRefused(rule(
                                                "NOT_GRAVE",
                                                Clause.R6_5,
                                                "complaintId",
                                                "VERIFIED",
                                                "CUSTOMER_SERVICE 客戶服務部",
                                                "2026-03-16")),
                                against("nobody sees to what their own misconduct calls for")
                                        .given(matter(registered(ComplaintKind.MISCONDUCT, Severity.SERIOUS)))
                                        .when(review("a warning", "Zhao.Qiang", "2026-03-31"))
                                        .isRefused(rule("ACCUSED_HANDLES", Clause.R6_14, "owner", "Zhao.Qiang")),
                                against("nothing is due in the past")
                                        .given(GRAVE)
                                        .when(review("monthly checks", "吳工", "2026-03-15"))
                                        .isRefused(rule(
                                                "DUE_IN_PAST",
                                                Clause.R6_5,
                                                "dueOn",
                                                "dueOn",
                                                "2026-03-15",
                                                "2026-03-16"))),
                        MEASURES.offences(),
                        OWNER.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return Stream.concat(MEASURES.justWithin(), OWNER.justWithin());
    }
}
