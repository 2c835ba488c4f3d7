package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.CUSTOMER_SERVICE;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.STEP_AT;
import static io.dossier.command.specification.GivenMatter.answered;
import static io.dossier.command.specification.GivenMatter.arranged;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reported;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.GivenMatter.signedOff;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.unfounded;
import static io.dossier.command.specification.GivenMatter.verified;

import io.dossier.api.Clause;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
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

@DisplayName("AnswerCustomer (R7.14)")
public class AnswerTest implements OffenceTable {
    private static final StepOffences STEP = new StepOffences(
            "answeredAt", matter(registered(), verified()), (id, at) -> new AnswerCustomer(id, "tomorrow", at));
    private static final Texts ANSWER =
            new Texts("answer", Clause.R7_14, 1000, matter(registered()), AnswerTest::answer);

    private static AnswerCustomer answer(String text) {
        return new AnswerCustomer(COMPLAINT, text, Optional.empty());
    }

    @Test
    void recordsWhatTheCustomerWasTold() {
        matter(registered()).when(answer("tomorrow")).becomes(new CustomerAnswered(theMatter(), "tomorrow", NOW));
    }

    @Test
    void mayBeRepeatedAtAnyTimeWhileTheMatterIsOpen_R7_14() {
        matter(registered(), verified(), assigned(), answered(), reported(), arranged(), signedOff())
                .when(answer("the drain is clear"))
                .becomes(new CustomerAnswered(theMatter(), "the drain is clear", NOW));
    }

    @Test
    void theAnswerToAnUnfoundedMatterIsAskedAboutNext_R6_2() {
        matter(registered(), unfounded())
                .when(answer("no pipe of ours"))
                .becomes(
                        new CustomerAnswered(theMatter(), "no pipe of ours", NOW),
                        new CallbackArranged(
                                theMatter(), 1, CUSTOMER_SERVICE, CallbackMethod.PHONE, day("2026-03-18"), NOW));
    }

    @Test
    void aSatisfiedCustomerIsNotAskedAgain_R9_2() {
        matter(registered(), unfounded(), answered(), satisfied())
                .when(answer("once more"))
                .becomes(new CustomerAnswered(theMatter(), "once more", NOW));
    }

    @Test
    void anAnswerIsRecordedAsOfTheStepBeforeWhereAnotherNodesClockWasAhead() {
        matter(registered(), verified())
                .at("2026-03-16T01:59:59.990Z")
                .when(answer("tomorrow"))
                .becomes(new CustomerAnswered(theMatter(), "tomorrow", STEP_AT));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(STEP.all(), ANSWER.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return ANSWER.justWithin();
    }
}
