package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.TODAY;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.CUSTOMER_SERVICE;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.REGISTERED_AT;
import static io.dossier.command.specification.GivenMatter.answered;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.matterOf;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.ResolveOnTheSpot;
import io.dossier.api.complaint.Severity;
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

@DisplayName("ResolveOnTheSpot (R6.12)")
public class OnTheSpotTest implements OffenceTable {
    private static final StepOffences STEP = new StepOffences(
            "resolvedAt", matter(registered(), answered()), (id, at) -> new ResolveOnTheSpot(id, "valve closed", at));
    private static final Texts RESOLUTION =
            new Texts("resolution", Clause.R6_12, 1000, matter(registered()), OnTheSpotTest::resolve);

    private static ResolveOnTheSpot resolve(String resolution) {
        return new ResolveOnTheSpot(COMPLAINT, resolution, Optional.empty());
    }

    @Test
    void recordsWhatWasDoneAndArrangesTheCallback_R6_12_R6_2() {
        matter(registered())
                .when(resolve("valve closed"))
                .becomes(
                        new ComplaintResolvedOnTheSpot(theMatter(), "valve closed", NOW),
                        new CallbackArranged(
                                theMatter(), 1, CUSTOMER_SERVICE, CallbackMethod.PHONE, day("2026-03-18"), NOW));
    }

    @Test
    void aRepairIsCalledBackTheSameDay_R7_13() {
        matter(registered(ComplaintKind.REPAIR, Severity.NORMAL))
                .when(resolve("lamp replaced"))
                .becomes(
                        new ComplaintResolvedOnTheSpot(matterOf(ComplaintKind.REPAIR), "lamp replaced", NOW),
                        new CallbackArranged(
                                matterOf(ComplaintKind.REPAIR), 1, CUSTOMER_SERVICE, CallbackMethod.PHONE, TODAY, NOW));
    }

    @Test
    void theDayIsTheOffices_R6_12() {
        matter(registered()).at("2026-03-16T15:59:59Z").when(resolve("done")).isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                against("the customer waits no longer than a day")
                                        .given(matter(registered()).at("2026-03-16T16:00:00Z"))
                                        .when(resolve("done"))
                                        .isRefused(rule(
                                                "ON_THE_SPOT_ANOTHER_DAY", Clause.R6_12, "resolvedAt", "2026-03-16")),
                                against("what was verified is solved by a department")
                                        .given(matter(registered(), verified()))
                                        .when(resolve("done"))
                                        .isRefused(tooLate("VERIFIED")),
                                against("a matter is solved on the spot once")
                                        .given(matter(registered(), resolved()))
                                        .when(resolve("done"))
                                        .isRefused(tooLate("RESOLVED_ON_THE_SPOT"))),
                        RESOLUTION.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Refusal tooLate(String state) {
        return rule("ON_THE_SPOT_TOO_LATE", Clause.R6_12, "complaintId", state, "CUSTOMER_SERVICE 客戶服務部", "2026-03-16");
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return RESOLUTION.justWithin();
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        matter(registered(), verified(), assigned())
                .at("2026-03-17T04:00:00Z")
                .when(new ResolveOnTheSpot(COMPLAINT, " ", Optional.of(REGISTERED_AT)))
                .isRefused(
                        rule(
                                "ON_THE_SPOT_TOO_LATE",
                                Clause.R6_12,
                                "complaintId",
                                "ASSIGNED",
                                "ENGINEERING 工程部",
                                "2026-03-16"),
                        rule("TEXT_MISSING", Clause.R6_12, "resolution", "resolution"),
                        rule(
                                "COMPLAINT_STEP_TOO_EARLY",
                                Clause.R6_7,
                                "resolvedAt",
                                "resolvedAt",
                                "2026-03-16 09:00:00",
                                "2026-03-16 10:00:00"));
    }
}
