package io.dossier.command.decision;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Departments;
import io.dossier.api.complaint.Severity;

/**
 * What the office has set for matters in the register. Days are natural days, and 0 is the same day.
 *
 * @param departments who solves matters (R6.1)
 * @param contentMaxLength the longest account of a matter, in characters
 * @param answerDays from registration to the last day for a clear answer (R7.14)
 * @param minorAnswerDays the same of a minor matter (R7.14)
 * @param resultDays from assignment to the last day for a result, where no other is given (R6.4)
 * @param reviewDays from the day on which a matter is said to be grave to the last day for its review (R6.5)
 * @param callbackDays from a result to the last day for asking the customer about it
 * @param nextCallbackDays from an attempt that did not reach the customer to the next, where no other day is given (R9.2)
 * @param samplePercent the least share of a quarter's repairs that is sampled, in per cent (R7.15)
 */
public record ComplaintPolicy(
        Departments departments,
        int contentMaxLength,
        int answerDays,
        int minorAnswerDays,
        int resultDays,
        int reviewDays,
        CallbackDays callbackDays,
        int nextCallbackDays,
        int samplePercent) {

    /** As long as an office sets nothing else. */
    public static final ComplaintPolicy DEFAULT =
            new ComplaintPolicy(Departments.standard(), 4000, 3, 0, 3, 3, new CallbackDays(0, 1, 1, 2, 3), 1, 20);

    public ComplaintPolicy {
        if (samplePercent < 1 || samplePercent > 100) {
            throw new IllegalArgumentException("a sample is 1 to 100 per cent, not " + samplePercent);
        }
    }

    /** Days from registration to the last day for a clear answer. */
    public int answerDays(Severity severity) {
        return severity == Severity.MINOR ? minorAnswerDays : answerDays;
    }

    /**
     * Days from a result to the last day for asking the customer about it, by content and severity (R9.2).
     *
     * @param repair of a repair, however grave (R7.13)
     * @param special of a special case (R9.2)
     * @param serious of a serious matter (R9.2)
     * @param normal of an ordinary one (R9.2)
     * @param minor of a minor one (R9.2)
     */
    public record CallbackDays(int repair, int special, int serious, int normal, int minor) {
        /** Of that kind of matter. */
        public int of(ComplaintKind kind, Severity severity) {
            return kind == ComplaintKind.REPAIR
                    ? repair
                    : switch (severity) {
                        case SPECIAL -> special;
                        case SERIOUS -> serious;
                        case NORMAL -> normal;
                        case MINOR -> minor;
                    };
        }
    }
}
