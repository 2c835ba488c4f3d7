package io.dossier.command.callback;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.STEP_AT;
import static io.dossier.command.specification.GivenMatter.callbackReviewed;
import static io.dossier.command.specification.GivenMatter.closed;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.ReviewCallback;
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

@DisplayName("ReviewCallback (R9.4)")
public class CallbackReviewTest implements OffenceTable {
    private static final ComplaintSpecification CALLED = matter(registered(), resolved(), satisfied());
    private static final StepOffences STEP =
            new StepOffences("reviewedAt", CALLED, (id, at) -> new ReviewCallback(id, 1, "read", at));
    private static final Texts REMARK = new Texts("remark", null, 1000, CALLED, text -> review(1, text));

    private static ReviewCallback review(int number, String remark) {
        return new ReviewCallback(COMPLAINT, number, remark, Optional.empty());
    }

    @Test
    void recordsThatTheManagerReadIt_R9_4() {
        CALLED.when(review(1, "")).becomes(new CallbackReviewed(theMatter(), 1, "", NOW));
    }

    @Test
    void alsoOfAClosedMatter_R9_4() {
        matter(registered(), resolved(), satisfied(), closed())
                .when(review(1, "read"))
                .becomes(new CallbackReviewed(theMatter(), 1, "read", NOW));
    }

    @Test
    void mayHaveHappenedBeforeLaterStepsOfTheMatter() {
        matter(registered(), resolved(), satisfied(), closed())
                .when(new ReviewCallback(COMPLAINT, 1, "read", Optional.of(STEP_AT)))
                .becomes(new CallbackReviewed(theMatter(), 1, "read", STEP_AT));
    }

    @Test
    void isReviewedByAnotherThanWhoCalled_R9_4() {
        CALLED.doneBy("wang.wei")
                .by("chen.jun", Role.MANAGER)
                .when(review(1, ""))
                .isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.ofAnyMatter(
                                "2026-03-16T01:59:59Z", "2026-03-16 10:00:00", "2026-03-16 09:59:59", Clause.R9_4),
                        Stream.of(
                                unknown(0),
                                unknown(2),
                                unknown(-1),
                                unknown(Integer.MAX_VALUE),
                                against("nobody reviews a callback that they recorded themselves")
                                        .given(CALLED.doneBy("wang.wei").by("wang.wei", Role.MANAGER))
                                        .when(review(1, ""))
                                        .isRefused(rule("CALLBACK_SELF_REVIEWED", Clause.R9_4, "number", "1")),
                                against("a callback is reviewed once")
                                        .given(matter(registered(), resolved(), satisfied(), callbackReviewed()))
                                        .when(review(1, ""))
                                        .isRefused(rule("CALLBACK_ALREADY_REVIEWED", Clause.R9_4, "number", "1"))),
                        REMARK.offencesOfOptional())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence unknown(int number) {
        return against("callback " + number + " was made")
                .given(CALLED)
                .when(review(number, ""))
                .isRefused(rule("CALLBACK_UNKNOWN", Clause.R9_4, "number", Integer.toString(number), "1"));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REMARK.justWithin();
    }
}
