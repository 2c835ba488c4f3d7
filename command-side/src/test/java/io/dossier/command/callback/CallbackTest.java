package io.dossier.command.callback;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.TODAY;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.CALLBACK_DUE;
import static io.dossier.command.specification.GivenMatter.CLEANING;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.DEPARTMENTS;
import static io.dossier.command.specification.GivenMatter.ENGINEERING;
import static io.dossier.command.specification.GivenMatter.NEXT_CALLBACK;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.answered;
import static io.dossier.command.specification.GivenMatter.arranged;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.missed;
import static io.dossier.command.specification.GivenMatter.rectification;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reported;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.unfounded;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.callback.RecordCallback;
import io.dossier.api.callback.Rectification;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.command.specification.ComplaintSpecification;
import io.dossier.command.specification.GivenMatter;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.StepOffences;
import io.dossier.command.specification.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RecordCallback (R6.15, R9.3)")
public class CallbackTest implements OffenceTable {
    private static final ComplaintSpecification REPORTED =
            matter(registered(), verified(), assigned(), answered(), reported(), arranged());
    private static final StepOffences STEP = new StepOffences(
            "calledAt",
            REPORTED,
            (id, at) -> new RecordCallback(
                    id, CallbackMethod.PHONE, true, Optional.of(true), "", "", Optional.empty(), Optional.empty(), at));
    private static final Texts SUGGESTION = new Texts(
            "suggestion",
            null,
            1000,
            REPORTED,
            text -> new RecordCallback(
                    COMPLAINT,
                    CallbackMethod.PHONE,
                    true,
                    Optional.of(true),
                    text,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    private static final Texts EXPLANATION = new Texts(
            "explanation",
            null,
            1000,
            REPORTED,
            text -> dissatisfied(text, Optional.of("2026-03-17"), Optional.of(mending(CLEANING, "2026-03-17"))));

    private static RecordCallback call(
            boolean reached,
            Optional<Boolean> satisfied,
            Optional<String> next,
            Optional<Rectification> rectification) {
        return new RecordCallback(
                COMPLAINT,
                CallbackMethod.PHONE,
                reached,
                satisfied,
                "water the plants",
                "the carpet is cleaned",
                next.map(LocalDate::parse),
                rectification,
                Optional.empty());
    }

    private static RecordCallback satisfiedCustomer() {
        return call(true, Optional.of(true), Optional.empty(), Optional.empty());
    }

    private static RecordCallback absentCustomer(Optional<String> next) {
        return call(false, Optional.empty(), next, Optional.empty());
    }

    private static RecordCallback dissatisfied(
            String explanation, Optional<String> next, Optional<Rectification> rectification) {
        return new RecordCallback(
                COMPLAINT,
                CallbackMethod.PHONE,
                true,
                Optional.of(false),
                "water the plants",
                explanation,
                next.map(LocalDate::parse),
                rectification,
                Optional.empty());
    }

    private static Rectification mending(String department, String dueOn) {
        return new Rectification(department, day(dueOn));
    }

    private static CallbackRecorded recorded(
            int number,
            String department,
            LocalDate dueOn,
            boolean reached,
            Optional<Boolean> satisfied,
            Optional<LocalDate> next) {
        return new CallbackRecorded(
                theMatter(),
                number,
                department,
                CallbackMethod.PHONE,
                dueOn,
                reached,
                satisfied,
                "water the plants",
                "the carpet is cleaned",
                next,
                NOW);
    }

    @Test
    void recordsASatisfiedCustomer_R6_15() {
        REPORTED.when(satisfiedCustomer())
                .becomes(recorded(1, ENGINEERING, CALLBACK_DUE, true, Optional.of(true), Optional.empty()));
    }

    @Test
    void aDissatisfiedCustomerIsAskedAgainAndADepartmentMendsTheMatter_R9_3() {
        REPORTED.when(dissatisfied(
                        "the carpet is cleaned",
                        Optional.of("2026-03-20"),
                        Optional.of(mending(CLEANING, "2026-03-19"))))
                .becomes(
                        recorded(
                                1, ENGINEERING, CALLBACK_DUE, true, Optional.of(false), Optional.of(day("2026-03-20"))),
                        new RectificationOrdered(theMatter(), 1, CLEANING, day("2026-03-19"), NOW),
                        new CallbackArranged(theMatter(), 2, CLEANING, CallbackMethod.PHONE, day("2026-03-20"), NOW));
    }

    @Test
    void everythingMayBeDueToday_R9_3() {
        REPORTED.when(dissatisfied(
                        "the carpet is cleaned",
                        Optional.of("2026-03-16"),
                        Optional.of(mending(CLEANING, "2026-03-16"))))
                .isAccepted();
    }

    @Test
    void whoWasNotReachedIsTriedTheNextDay_R9_2() {
        REPORTED.when(absentCustomer(Optional.empty()))
                .becomes(
                        recorded(1, ENGINEERING, CALLBACK_DUE, false, Optional.empty(), Optional.of(day("2026-03-17"))),
                        new CallbackArranged(
                                theMatter(), 2, ENGINEERING, CallbackMethod.PHONE, day("2026-03-17"), NOW));
    }

    @Test
    void whoWasNotReachedIsTriedOnTheDayThatWasSaid_R9_2() {
        REPORTED.when(absentCustomer(Optional.of("2026-03-25")))
                .becomes(
                        recorded(1, ENGINEERING, CALLBACK_DUE, false, Optional.empty(), Optional.of(day("2026-03-25"))),
                        new CallbackArranged(
                                theMatter(), 2, ENGINEERING, CallbackMethod.PHONE, day("2026-03-25"), NOW));
    }

    @Test
    void anAttemptThatIsRecordedLateIsNotFollowedByOneInThePast() {
        REPORTED.at("2026-03-20T04:00:00Z")
                .when(new RecordCallback(
                        COMPLAINT,
                        CallbackMethod.PHONE,
                        false,
                        Optional.empty(),
                        "water the plants",
                        "the carpet is cleaned",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NOW)))
                .becomes(
                        missed(Deadline.CALLBACK, CALLBACK_DUE),
                        recorded(1, ENGINEERING, CALLBACK_DUE, false, Optional.empty(), Optional.of(day("2026-03-20"))),
                        new CallbackArranged(
                                theMatter(), 2, ENGINEERING, CallbackMethod.PHONE, day("2026-03-20"), NOW));
    }

    @Test
    void whoSufferedSomethingGraveIsCalledOnTheNextTime_R9_2() {
        matter(
                        registered(ComplaintKind.COMPLAINT, Severity.SERIOUS),
                        verified(true, Severity.SERIOUS),
                        assigned(),
                        reported(),
                        arranged(1, ENGINEERING, CallbackMethod.VISIT, CALLBACK_DUE))
                .when(absentCustomer(Optional.empty()))
                .becomes(
                        recorded(1, ENGINEERING, CALLBACK_DUE, false, Optional.empty(), Optional.of(day("2026-03-17"))),
                        new CallbackArranged(
                                theMatter(), 2, ENGINEERING, CallbackMethod.VISIT, day("2026-03-17"), NOW));
    }

    @Test
    void theSecondCallbackIsAboutTheDepartmentThatMendedTheMatter_R9_3() {
        matter(
                        registered(),
                        verified(),
                        assigned(),
                        reported(),
                        GivenMatter.dissatisfied(),
                        rectification(),
                        arranged(2, CLEANING, CallbackMethod.PHONE, NEXT_CALLBACK),
                        reported(CLEANING))
                .when(satisfiedCustomer())
                .becomes(recorded(2, CLEANING, NEXT_CALLBACK, true, Optional.of(true), Optional.empty()));
    }

    @Test
    void whatWasSolvedOnTheSpotIsAskedAboutAndMayYetBeMended_R6_12_R9_3() {
        matter(registered(), resolved(), arranged(1, "CUSTOMER_SERVICE", CallbackMethod.PHONE, CALLBACK_DUE))
                .when(dissatisfied(
                        "the carpet is cleaned",
                        Optional.of("2026-03-20"),
                        Optional.of(mending(CLEANING, "2026-03-19"))))
                .becomes(
                        recorded(
                                1,
                                "CUSTOMER_SERVICE",
                                CALLBACK_DUE,
                                true,
                                Optional.of(false),
                                Optional.of(day("2026-03-20"))),
                        new RectificationOrdered(theMatter(), 1, CLEANING, day("2026-03-19"), NOW),
                        new CallbackArranged(theMatter(), 2, CLEANING, CallbackMethod.PHONE, day("2026-03-20"), NOW));
    }

    @Test
    void aCallbackThatNobodyArrangedWasDueWhenItWasMade() {
        matter(registered(), resolved(), satisfied())
                .when(satisfiedCustomer())
                .becomes(recorded(2, "CUSTOMER_SERVICE", TODAY, true, Optional.of(true), Optional.empty()));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        nothingToAskAbout(),
                        satisfaction(),
                        dissatisfaction(),
                        SUGGESTION.offencesOfOptional(),
                        EXPLANATION.offencesOfOptional())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Stream<Offence> nothingToAskAbout() {
        return Stream.of(
                noResult("REGISTERED", "CUSTOMER_SERVICE 客戶服務部", registered()),
                noResult("ASSIGNED", "ENGINEERING 工程部", registered(), verified(), assigned(), answered()),
                noResult(
                        "RECTIFYING",
                        "CLEANING 清潔部",
                        registered(),
                        resolved(),
                        GivenMatter.dissatisfied(),
                        rectification()),
                against("an unfounded matter is answered first")
                        .given(matter(registered(), unfounded()))
                        .when(satisfiedCustomer())
                        .isRefused(rule(
                                "ANSWER_MISSING",
                                Clause.R7_14,
                                "complaintId",
                                "VERIFIED",
                                "CUSTOMER_SERVICE 客戶服務部",
                                "2026-03-16")));
    }

    private static Offence noResult(String state, String department, MatterEvent... events) {
        return against("there is a result to ask about: " + state)
                .given(matter(events))
                .when(satisfiedCustomer())
                .isRefused(rule("RESULT_MISSING", Clause.R6_6, "complaintId", state, department, "2026-03-16"));
    }

    private static Stream<Offence> satisfaction() {
        return Stream.of(
                refused(
                        "whoever is reached is asked whether they are satisfied",
                        call(true, Optional.empty(), Optional.empty(), Optional.empty()),
                        rule("SATISFIED_MISSING", Clause.R6_15, "satisfied")),
                refused(
                        "of whoever was not reached it is not known whether they are satisfied",
                        call(false, Optional.of(true), Optional.empty(), Optional.empty()),
                        rule("SATISFIED_UNASKED", Clause.R6_15, "satisfied")),
                refused(
                        "a satisfied customer is left in peace",
                        call(true, Optional.of(true), Optional.of("2026-03-17"), Optional.empty()),
                        rule("NEXT_CALLBACK_UNASKED", Clause.R9_3, "nextCallbackOn")),
                refused(
                        "what satisfies the customer is not mended",
                        call(true, Optional.of(true), Optional.empty(), Optional.of(mending(CLEANING, "2026-03-17"))),
                        rule("RECTIFICATION_UNASKED", Clause.R9_3, "rectification")),
                refused(
                        "what nobody complained of is not mended",
                        call(false, Optional.empty(), Optional.empty(), Optional.of(mending(CLEANING, "2026-03-17"))),
                        rule("RECTIFICATION_UNASKED", Clause.R9_3, "rectification")));
    }

    private static Stream<Offence> dissatisfaction() {
        Optional<String> next = Optional.of("2026-03-17");
        return Stream.of(
                refused(
                        "who is not satisfied is told something",
                        dissatisfied("\u3000", next, Optional.of(mending(CLEANING, "2026-03-17"))),
                        rule("EXPLANATION_MISSING", Clause.R9_3, "explanation")),
                refused(
                        "who is not satisfied is asked again",
                        dissatisfied("cleaned", Optional.empty(), Optional.of(mending(CLEANING, "2026-03-17"))),
                        rule("NEXT_CALLBACK_MISSING", Clause.R9_3, "nextCallbackOn")),
                refused(
                        "what a customer is not satisfied with is mended",
                        dissatisfied("cleaned", next, Optional.empty()),
                        rule("RECTIFICATION_MISSING", Clause.R9_3, "rectification")),
                refused(
                        "nobody is asked again in the past",
                        call(false, Optional.empty(), Optional.of("2026-03-15"), Optional.empty()),
                        rule(
                                "NEXT_CALLBACK_IN_PAST",
                                Clause.R9_3,
                                "nextCallbackOn",
                                "nextCallbackOn",
                                "2026-03-15",
                                "2026-03-16")),
                refused(
                        "a department has its time before the customer is asked again",
                        dissatisfied("cleaned", next, Optional.of(mending(CLEANING, "2026-03-18"))),
                        rule(
                                "NEXT_CALLBACK_BEFORE_RECTIFICATION",
                                Clause.R9_3,
                                "nextCallbackOn",
                                "nextCallbackOn",
                                "2026-03-17",
                                "2026-03-18")),
                refused(
                        "the office has such a department",
                        dissatisfied("cleaned", next, Optional.of(mending("PLUMBING", "2026-03-17"))),
                        rule("DEPARTMENT_UNKNOWN", Clause.R9_3, "rectification.department", "PLUMBING", DEPARTMENTS)),
                refused(
                        "nothing is due in the past",
                        dissatisfied("cleaned", next, Optional.of(mending(CLEANING, "2026-03-15"))),
                        rule(
                                "DUE_IN_PAST",
                                Clause.R9_3,
                                "rectification.dueOn",
                                "rectification.dueOn",
                                "2026-03-15",
                                "2026-03-16")));
    }

    private static Offence refused(String rule, RecordCallback command, Refusal refusal) {
        return against(rule).given(REPORTED).when(command).isRefused(refusal);
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return Stream.concat(SUGGESTION.justWithin(), EXPLANATION.justWithin());
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        matter(registered())
                .when(new RecordCallback(
                        COMPLAINT,
                        CallbackMethod.PHONE,
                        true,
                        Optional.of(false),
                        "",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isRefused(
                        rule(
                                "RESULT_MISSING",
                                Clause.R6_6,
                                "complaintId",
                                "REGISTERED",
                                "CUSTOMER_SERVICE 客戶服務部",
                                "2026-03-16"),
                        rule("EXPLANATION_MISSING", Clause.R9_3, "explanation"),
                        rule("NEXT_CALLBACK_MISSING", Clause.R9_3, "nextCallbackOn"),
                        rule("RECTIFICATION_MISSING", Clause.R9_3, "rectification"));
    }
}
