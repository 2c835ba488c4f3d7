package io.dossier.api;

import static java.util.Map.entry;

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
import java.util.Map;

/** Which clauses every kind of event serves: for what it was written down. A new kind needs its line here. */
public final class EventClauses {
    private EventClauses() {}

    private static final Map<Class<? extends Event>, List<Clause>> CLAUSES = Map.ofEntries(
            entry(UnitRegistered.class, List.of(Clause.R1_2)),
            entry(TenantMovedIn.class, List.of(Clause.R1_2, Clause.R1_3)),
            entry(CompanyRenamed.class, List.of(Clause.R1_6)),
            entry(LeaseTerminated.class, List.of(Clause.R1_4)),
            entry(DocumentFiled.class, List.of(Clause.R1_3, Clause.R1_5)),
            entry(RenovationApplied.class, List.of(Clause.R1_3)),
            entry(RenovationApproved.class, List.of(Clause.R1_3)),
            entry(RenovationRejected.class, List.of(Clause.R1_3)),
            entry(RenovationInspected.class, List.of(Clause.R1_3)),
            entry(RenovationCompleted.class, List.of(Clause.R1_3)),
            entry(RenovationCancelled.class, List.of(Clause.R1_3)),
            entry(ComplaintRegistered.class, List.of(Clause.R6_3, Clause.R6_11, Clause.R7_11)),
            entry(ComplaintResolvedOnTheSpot.class, List.of(Clause.R6_12)),
            entry(ComplaintVerified.class, List.of(Clause.R6_4)),
            entry(ComplaintEscalated.class, List.of(Clause.R6_4, Clause.R6_5)),
            entry(DepartmentAssigned.class, List.of(Clause.R6_4)),
            entry(NonCooperationReported.class, List.of(Clause.R7_11)),
            entry(InvestigatorAssigned.class, List.of(Clause.R6_14)),
            entry(CustomerAnswered.class, List.of(Clause.R7_14)),
            entry(ResultReported.class, List.of(Clause.R6_6)),
            entry(ResultSignedOff.class, List.of(Clause.R6_7)),
            entry(ReviewRecorded.class, List.of(Clause.R6_5)),
            entry(MeasuresCompleted.class, List.of(Clause.R6_5)),
            entry(ComplaintFlaggedMalicious.class, List.of(Clause.R6_8)),
            entry(ComplaintClosed.class, List.of(Clause.R6_7)),
            entry(ComplaintReopened.class, List.of(Clause.R6_2)),
            entry(DeadlineSet.class, List.of(Clause.R6_5, Clause.R6_4)),
            entry(DeadlineMissed.class, List.of(Clause.R6_4, Clause.R7_14)),
            entry(CallbackArranged.class, List.of(Clause.R6_6, Clause.R9_2)),
            entry(CallbackRecorded.class, List.of(Clause.R6_2, Clause.R6_15)),
            entry(RectificationOrdered.class, List.of(Clause.R9_3)),
            entry(CallbackReviewed.class, List.of(Clause.R9_4)),
            entry(CallbackDayClosed.class, List.of(Clause.R7_13)),
            entry(SampleDrawn.class, List.of(Clause.R7_15)),
            entry(FindingRecorded.class, List.of(Clause.R7_16)),
            entry(ExternalCheckRecorded.class, List.of(Clause.R7_17)),
            entry(MonthSubmitted.class, List.of(Clause.R9_4)),
            entry(ParkedSequenceRetried.class, List.of(Clause.R1_10)),
            entry(ParkedEventSkipped.class, List.of(Clause.R1_10)),
            entry(PersonalDataRevealed.class, List.of(Clause.R1_8)));

    /** The clauses of that kind of event, the most particular first; empty for a kind that this code does not know. */
    public static List<Clause> of(Class<?> event) {
        return CLAUSES.getOrDefault(event, List.of());
    }
}
