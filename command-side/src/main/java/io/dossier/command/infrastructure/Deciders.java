package io.dossier.command.infrastructure;

import io.dossier.api.sample.SampleCommand;
import io.dossier.command.archive.Filing;
import io.dossier.command.callback.Arrangement;
import io.dossier.command.callback.Callback;
import io.dossier.command.callback.CallbackReview;
import io.dossier.command.complaint.Answer;
import io.dossier.command.complaint.Assignment;
import io.dossier.command.complaint.Closing;
import io.dossier.command.complaint.Entry;
import io.dossier.command.complaint.Escalation;
import io.dossier.command.complaint.Investigation;
import io.dossier.command.complaint.MaliceFlag;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.complaint.Measures;
import io.dossier.command.complaint.MissedDeadline;
import io.dossier.command.complaint.NonCooperation;
import io.dossier.command.complaint.OnTheSpot;
import io.dossier.command.complaint.Reopening;
import io.dossier.command.complaint.Result;
import io.dossier.command.complaint.Review;
import io.dossier.command.complaint.SignOff;
import io.dossier.command.complaint.Verification;
import io.dossier.command.decision.Decider;
import io.dossier.command.disclosure.Disclosure;
import io.dossier.command.ledger.DayClosing;
import io.dossier.command.projection.Retry;
import io.dossier.command.projection.Skip;
import io.dossier.command.renovation.Application;
import io.dossier.command.renovation.Approval;
import io.dossier.command.renovation.Cancellation;
import io.dossier.command.renovation.Completion;
import io.dossier.command.renovation.Inspection;
import io.dossier.command.renovation.Rejection;
import io.dossier.command.sample.Drawing;
import io.dossier.command.sample.ExternalCheck;
import io.dossier.command.sample.Finding;
import io.dossier.command.sample.SampleState;
import io.dossier.command.statistics.Submission;
import io.dossier.command.tenancy.LeaseTermination;
import io.dossier.command.tenancy.MoveIn;
import io.dossier.command.tenancy.Renaming;
import io.dossier.command.unit.DossierState;
import io.dossier.command.unit.UnitRegistration;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of command, and who decides it. */
public final class Deciders {
    private Deciders() {}

    /** One decider for each kind of command. */
    public static List<Decider<?, ?>> all() {
        return Stream.<List<? extends Decider<?, ?>>>of(
                        ofDossiers(),
                        List.of(Entry.DECIDER),
                        ofComplaints(),
                        List.of(
                                DayClosing.DECIDER,
                                Drawing.DECIDER,
                                Submission.DECIDER,
                                Retry.DECIDER,
                                Skip.DECIDER,
                                Disclosure.DECIDER),
                        ofSamples())
                .<Decider<?, ?>>flatMap(List::stream)
                .toList();
    }

    /** Every command that a unit's dossier decides. */
    public static List<Decider<DossierState, ?>> ofDossiers() {
        return List.of(
                UnitRegistration.DECIDER,
                MoveIn.DECIDER,
                Renaming.DECIDER,
                Filing.DECIDER,
                Application.DECIDER,
                Approval.DECIDER,
                Rejection.DECIDER,
                Inspection.DECIDER,
                Completion.DECIDER,
                Cancellation.DECIDER,
                LeaseTermination.DECIDER);
    }

    /** Every command that the sample of a quarter decides by what it knows itself. */
    public static List<Decider<SampleState, ? extends SampleCommand>> ofSamples() {
        return List.of(Finding.DECIDER, ExternalCheck.DECIDER);
    }

    /** Every command that a matter in the register decides, once it is there. */
    public static List<Decider<MatterState, ?>> ofComplaints() {
        return List.of(
                OnTheSpot.DECIDER,
                Verification.DECIDER,
                Escalation.DECIDER,
                Assignment.DECIDER,
                NonCooperation.DECIDER,
                Investigation.DECIDER,
                Answer.DECIDER,
                Result.DECIDER,
                SignOff.DECIDER,
                Review.DECIDER,
                Measures.DECIDER,
                MaliceFlag.DECIDER,
                Arrangement.DECIDER,
                Callback.DECIDER,
                CallbackReview.DECIDER,
                Closing.DECIDER,
                Reopening.DECIDER,
                MissedDeadline.DECIDER);
    }
}
