package io.dossier.api;

import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.ComplaintEvent.DeadlineSet;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.InvestigatorAssigned;
import io.dossier.api.complaint.ComplaintEvent.MeasuresCompleted;
import io.dossier.api.complaint.ComplaintEvent.NonCooperationReported;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import io.dossier.api.disclosure.DisclosureEvent.PersonalDataRevealed;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import io.dossier.api.projection.ProjectionEvent.ParkedEventSkipped;
import io.dossier.api.projection.ProjectionEvent.ParkedSequenceRetried;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.api.sample.SampleEvent.FindingRecorded;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import java.util.List;

/**
 * Every kind of event that is stored, under the name that it is stored by. Names and revisions are for ever: classes may
 * be renamed and moved, rows here may only be added, and a revision raised together with an upcaster.
 */
public final class EventCatalogue {
    private EventCatalogue() {}

    /**
     * A kind of stored event.
     *
     * @param name the logical name in the store
     * @param revision the revision that is written today
     * @param event the class that it is read into
     */
    public record Entry(String name, String revision, Class<? extends Event> event) {}

    /** Every kind of event. */
    public static List<Entry> entries() {
        return List.of(
                new Entry("UnitRegistered", "1", UnitRegistered.class),
                new Entry("TenantMovedIn", "1", TenantMovedIn.class),
                new Entry("CompanyRenamed", "1", CompanyRenamed.class),
                new Entry("LeaseTerminated", "1", LeaseTerminated.class),
                new Entry("DocumentFiled", "1", DocumentFiled.class),
                new Entry("RenovationApplied", "1", RenovationApplied.class),
                new Entry("RenovationApproved", "1", RenovationApproved.class),
                new Entry("RenovationRejected", "1", RenovationRejected.class),
                new Entry("RenovationInspected", "1", RenovationInspected.class),
                new Entry("RenovationCompleted", "1", RenovationCompleted.class),
                new Entry("RenovationCancelled", "1", RenovationCancelled.class),
                new Entry("ComplaintRegistered", "1", ComplaintRegistered.class),
                new Entry("ComplaintResolvedOnTheSpot", "1", ComplaintResolvedOnTheSpot.class),
                new Entry("ComplaintVerified", "1", ComplaintVerified.class),
                new Entry("ComplaintEscalated", "1", ComplaintEscalated.class),
                new Entry("DepartmentAssigned", "1", DepartmentAssigned.class),
                new Entry("NonCooperationReported", "1", NonCooperationReported.class),
                new Entry("InvestigatorAssigned", "1", InvestigatorAssigned.class),
                new Entry("CustomerAnswered", "1", CustomerAnswered.class),
                new Entry("ResultReported", "1", ResultReported.class),
                new Entry("ResultSignedOff", "1", ResultSignedOff.class),
                new Entry("ReviewRecorded", "1", ReviewRecorded.class),
                new Entry("MeasuresCompleted", "1", MeasuresCompleted.class),
                new Entry("ComplaintFlaggedMalicious", "1", ComplaintFlaggedMalicious.class),
                new Entry("ComplaintClosed", "1", ComplaintClosed.class),
                new Entry("ComplaintReopened", "1", ComplaintReopened.class),
                new Entry("DeadlineSet", "1", DeadlineSet.class),
                new Entry("DeadlineMissed", "1", DeadlineMissed.class),
                new Entry("CallbackArranged", "1", CallbackArranged.class),
                new Entry("CallbackRecorded", "1", CallbackRecorded.class),
                new Entry("RectificationOrdered", "1", RectificationOrdered.class),
                new Entry("CallbackReviewed", "1", CallbackReviewed.class),
                new Entry("CallbackDayClosed", "1", CallbackDayClosed.class),
                new Entry("SampleDrawn", "1", SampleDrawn.class),
                new Entry("FindingRecorded", "1", FindingRecorded.class),
                new Entry("ExternalCheckRecorded", "2", ExternalCheckRecorded.class),
                new Entry("MonthSubmitted", "1", MonthSubmitted.class),
                new Entry("ParkedSequenceRetried", "1", ParkedSequenceRetried.class),
                new Entry("ParkedEventSkipped", "1", ParkedEventSkipped.class),
                new Entry("PersonalDataRevealed", "1", PersonalDataRevealed.class));
    }
}
