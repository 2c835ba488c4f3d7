package io.dossier.query.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a matter besides its callbacks, each list in the order in which it was recorded.
 *
 * @param resolution null unless it was solved while the customer waited
 * @param investigation null until somebody was sent to check
 * @param flag null unless it is held to be malicious
 */
public record Handling(
        Step.@Nullable Resolution resolution,
        List<Step.Verification> verifications,
        List<Step.Escalation> escalations,
        List<Step.Assignment> assignments,
        List<Step.NonCooperation> nonCooperations,
        Step.@Nullable Investigation investigation,
        List<Step.Answer> answers,
        List<Step.Result> results,
        List<Step.Review> reviews,
        Step.@Nullable Flag flag,
        List<Step.Missed> missed,
        List<Step.Closing> closings,
        List<Step.Reopening> reopenings) {

    static final Handling NOTHING = new Handling(
            null, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), null, List.of(),
            List.of(), List.of());

    public Handling {
        verifications = List.copyOf(verifications);
        escalations = List.copyOf(escalations);
        assignments = List.copyOf(assignments);
        nonCooperations = List.copyOf(nonCooperations);
        answers = List.copyOf(answers);
        results = List.copyOf(results);
        reviews = List.copyOf(reviews);
        missed = List.copyOf(missed);
        closings = List.copyOf(closings);
        reopenings = List.copyOf(reopenings);
    }
}
