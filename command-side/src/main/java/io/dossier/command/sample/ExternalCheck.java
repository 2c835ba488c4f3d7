package io.dossier.command.sample;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.sample.RecordExternalCheck;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.MomentRules;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.TextRules;
import java.util.List;
import java.util.Optional;

/** The quality and the production department each check the callbacks of a quarter (R7.17), whether its sample is drawn or not. */
public final class ExternalCheck {
    private ExternalCheck() {}

    static final Rule<SampleState, RecordExternalCheck> QUARTER_HAS_BEGUN = Rule.<SampleState, RecordExternalCheck>of(
                    "QUARTER_NOT_BEGUN",
                    Clause.R7_17,
                    "quarter",
                    s -> !s.command().quarter().firstDay().isAfter(s.today()))
            .naming(s -> List.of(
                    s.command().quarter().value(),
                    s.command().quarter().firstDay().toString()));

    static final Rule<SampleState, RecordExternalCheck> CHECK_IS_NEW = Rule.<SampleState, RecordExternalCheck>of(
                    "EXTERNAL_CHECK_ALREADY_RECORDED",
                    Clause.R7_17,
                    "by",
                    s -> !s.state().checked().contains(s.command().by()))
            .naming(ExternalCheck::named);

    /** The customer-service department may enter what it got on paper; a head speaks for their own department only. */
    static final Rule<SampleState, RecordExternalCheck> HEAD_IS_OF_THE_DEPARTMENT =
            Rule.<SampleState, RecordExternalCheck>of(
                            "EXTERNAL_CHECK_BY_OTHER_DEPARTMENT",
                            Clause.R7_17,
                            "by",
                            s -> s.sender().role() != Role.DEPARTMENT_HEAD
                                    || s.sender().heads(s.command().by().name()))
                    .naming(ExternalCheck::named);

    /** Decides {@link RecordExternalCheck}. */
    public static final Decider<SampleState, RecordExternalCheck> DECIDER = Decider.of(
            RecordExternalCheck.class,
            s -> List.of(new ExternalCheckRecorded(
                    s.command().quarter(),
                    s.command().by(),
                    s.command().result(),
                    s.command().remarks(),
                    s.command().checkedAt().orElseGet(() -> s.now().toInstant()))),
            List.of(QUARTER_HAS_BEGUN, CHECK_IS_NEW, HEAD_IS_OF_THE_DEPARTMENT),
            TextRules.required("result", Clause.R7_17, RecordExternalCheck::result, Policy::textMaxLength),
            TextRules.optional("remarks", RecordExternalCheck::remarks, Policy::textMaxLength),
            List.of(
                    MomentRules.notBefore(
                            "EXTERNAL_CHECK_TOO_EARLY",
                            Clause.R7_17,
                            "checkedAt",
                            RecordExternalCheck::checkedAt,
                            s -> Optional.of(s.command()
                                    .quarter()
                                    .firstDay()
                                    .atStartOfDay(s.now().getZone())
                                    .toInstant())),
                    MomentRules.notInFuture("checkedAt", Clause.R7_17, RecordExternalCheck::checkedAt)));

    private static List<String> named(Situation<SampleState, RecordExternalCheck> s) {
        return List.of(
                s.policy().complaints().departments().label(s.command().by().name()),
                s.command().quarter().value());
    }
}
