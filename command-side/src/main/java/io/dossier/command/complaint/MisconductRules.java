package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Misconduct;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import io.dossier.command.decision.UserNames;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What a report of misconduct must hold, and who has nothing to do with it (R6.14). */
final class MisconductRules {
    private MisconductRules() {}

    private static final String GIVEN = "-";

    static final Rule<NewMatter, RegisterComplaint> DETAILS_ARE_GIVEN = Rule.of(
            "MISCONDUCT_DETAILS_MISSING",
            Clause.R6_14,
            "misconduct",
            s -> s.command().kind() != ComplaintKind.MISCONDUCT
                    || s.command().misconduct().isPresent());

    static final Rule<NewMatter, RegisterComplaint> DETAILS_ARE_ASKED_FOR = Rule.of(
            "MISCONDUCT_DETAILS_UNASKED",
            Clause.R6_14,
            "misconduct",
            s -> s.command().kind() == ComplaintKind.MISCONDUCT
                    || s.command().misconduct().isEmpty());

    static final Rule<NewMatter, RegisterComplaint> ACCUSED_ENTERS_NOTHING = Rule.<NewMatter, RegisterComplaint>of(
                    "ACCUSED_HANDLES",
                    Clause.R6_14,
                    "misconduct.accused",
                    s -> !isAccused(s.command(), s.sender().name()))
            .naming(s -> List.of(s.sender().name()));

    static final Rule<NewMatter, RegisterComplaint> ACCUSED_IS_NOT_RESPONSIBLE = Rule.<NewMatter, RegisterComplaint>of(
                    "ACCUSED_HANDLES",
                    Clause.R6_14,
                    "firstResponder",
                    s -> s.command()
                            .firstResponder()
                            .filter(responder -> isAccused(s.command(), responder))
                            .isEmpty())
            .naming(s -> List.of(s.command().firstResponder().orElse("")));

    static List<Rule<NewMatter, RegisterComplaint>> all() {
        return Stream.of(
                        List.of(
                                DETAILS_ARE_GIVEN,
                                DETAILS_ARE_ASKED_FOR,
                                ACCUSED_ENTERS_NOTHING,
                                ACCUSED_IS_NOT_RESPONSIBLE),
                        required("accused", Misconduct::accused, Policy::nameMaxLength),
                        required(
                                "courseOfEvents",
                                Misconduct::courseOfEvents,
                                p -> p.complaints().contentMaxLength()),
                        required("witness", Misconduct::witness, Policy::nameMaxLength),
                        required("evidence", Misconduct::evidence, Policy::textMaxLength),
                        required("signature", Misconduct::signature, Policy::nameMaxLength))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule<NewMatter, RegisterComplaint>> required(
            String field, Function<Misconduct, String> text, ToIntFunction<Policy> limit) {
        return TextRules.required(
                "misconduct." + field,
                Clause.R6_14,
                command -> command.misconduct().map(text).orElse(GIVEN),
                limit);
    }

    private static boolean isAccused(RegisterComplaint command, String user) {
        return command.misconduct()
                .filter(misconduct -> UserNames.areSame(misconduct.accused(), user))
                .isPresent();
    }
}
