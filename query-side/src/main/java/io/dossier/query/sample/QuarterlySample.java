package io.dossier.query.sample;

import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Quarter;
import io.dossier.query.sample.MatterFindings.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sample of a quarter as the portal shows it; see the schema.
 *
 * @param quarter which
 * @param drawn what was drawn; null while nothing was
 * @param documented how far the asking is
 * @param checked who has checked
 */
public record QuarterlySample(
        Quarter quarter, @Nullable DrawnSample drawn, QuarterProgress documented, QuarterChecks checked) {

    /** How far the asking is; see the schema. */
    public record Progress(
            int sampled,
            int done,
            int open,
            int reached,
            int notReached,
            int problems,
            List<QuarterProgress.OfTopic> byTopic) {}

    /** A repair of the sample; see the schema. */
    public record Sampled(int number, String complaintId, List<Finding> findings) {
        public Sampled {
            findings = List.copyOf(findings);
        }
    }

    /** A repair of the population. */
    public record Member(String complaintId) {}

    /** Null while nothing was drawn. */
    public @Nullable Progress progress() {
        return drawn == null
                ? null
                : new Progress(
                        drawn.sampleSize(),
                        documented.done(),
                        drawn.sampleSize() - documented.done(),
                        documented.reached(),
                        documented.done() - documented.reached(),
                        documented.topics().stream()
                                .mapToInt(QuarterProgress.OfTopic::problems)
                                .sum(),
                        documented.topics());
    }

    /** The checks by other departments, in the order in which they were recorded. */
    public List<QuarterChecks.Check> externalChecks() {
        return checked.checks();
    }

    /** The departments that have not checked yet. */
    public List<CheckingDepartment> externalChecksMissing() {
        return checked.missing();
    }
}
