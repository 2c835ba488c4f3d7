package io.dossier.command.complaint;

import io.dossier.api.complaint.CloseComplaint;
import io.dossier.api.complaint.ClosingGate;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import java.util.List;

/** A matter is closed when nothing is missing any more; of all that is, each is a refusal with its clause. */
public final class Closing {
    private Closing() {}

    /** Decides {@link CloseComplaint}. */
    public static final Decider<MatterState, CloseComplaint> DECIDER = Decider.of(
            CloseComplaint.class,
            s -> List.of(new ComplaintClosed(s.state().matter(), ComplaintRules.moment(s, CloseComplaint::closedAt))),
            ComplaintRules.ofEveryStep(),
            nothingIsMissing(),
            ComplaintRules.stepIsInOrder("closedAt", CloseComplaint::closedAt));

    private static List<Rule<MatterState, CloseComplaint>> nothingIsMissing() {
        return ClosingGate.everything().stream()
                .map(missing -> ComplaintRules.<CloseComplaint>ofProgress(
                        missing.code(),
                        missing.clause(),
                        state -> !state.gate().missing().contains(missing)))
                .toList();
    }
}
