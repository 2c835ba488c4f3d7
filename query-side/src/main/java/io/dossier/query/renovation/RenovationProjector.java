package io.dossier.query.renovation;

import io.dossier.api.renovation.RenovationEvent;
import io.dossier.api.renovation.RenovationEvent.RenovationApplied;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import io.dossier.query.renovation.RenovationDocument.Inspection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps one document a renovation. */
@Component
public final class RenovationProjector implements Projector {

    @Override
    public String name() {
        return "renovation";
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(RenovationDocument.TYPE);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(new Concern<>(RenovationEvent.class, RenovationProjector::ofRenovation));
    }

    private static List<Change<?>> ofRenovation(RenovationEvent event, Stamp stamp) {
        return List.of(Change.to(
                RenovationDocument.TYPE, event.renovationId().toString(), before -> fold(before, event, stamp)));
    }

    private static RenovationDocument fold(Optional<RenovationDocument> before, RenovationEvent event, Stamp stamp) {
        return switch (event) {
            case RenovationApplied applied -> applied(applied, stamp);
            case RenovationApproved approved ->
                decided(before, RenovationState.APPROVED, approved.approvedOn(), null, stamp);
            case RenovationRejected rejected ->
                decided(before, RenovationState.REJECTED, rejected.rejectedOn(), rejected.reason(), stamp);
            case RenovationInspected inspected -> inspected(before, inspected, stamp);
            case RenovationCompleted completed ->
                closed(before, RenovationState.COMPLETED, completed.completedOn(), null, stamp);
            case RenovationCancelled cancelled ->
                closed(before, RenovationState.CANCELLED, cancelled.cancelledOn(), cancelled.reason(), stamp);
        };
    }

    private static RenovationDocument applied(RenovationApplied event, Stamp stamp) {
        return new RenovationDocument(
                event.renovationId().toString(),
                event.unitId().value(),
                event.tenancyId(),
                RenovationState.APPLIED,
                event.contractor(),
                event.scope(),
                event.plannedStart(),
                event.plannedEnd(),
                event.appliedOn(),
                null,
                null,
                null,
                List.of(),
                stamp.position());
    }

    private static RenovationDocument decided(
            Optional<RenovationDocument> before,
            RenovationState state,
            LocalDate decidedOn,
            @Nullable String reason,
            Stamp stamp) {
        RenovationDocument known = known(before);
        return with(known, state, decidedOn, known.closedOn(), reason, known.inspections(), stamp);
    }

    private static RenovationDocument closed(
            Optional<RenovationDocument> before,
            RenovationState state,
            LocalDate closedOn,
            @Nullable String reason,
            Stamp stamp) {
        RenovationDocument known = known(before);
        return with(known, state, known.decidedOn(), closedOn, reason, known.inspections(), stamp);
    }

    private static RenovationDocument inspected(
            Optional<RenovationDocument> before, RenovationInspected event, Stamp stamp) {
        RenovationDocument known = known(before);
        List<Inspection> inspections = new ArrayList<>(known.inspections());
        inspections.add(new Inspection(
                event.inspectedOn(), event.passed(), event.findings(), stamp.recordedAt(), stamp.actor()));
        return with(known, known.state(), known.decidedOn(), known.closedOn(), known.reason(), inspections, stamp);
    }

    private static RenovationDocument known(Optional<RenovationDocument> before) {
        return before.orElseThrow(() -> new IllegalStateException("the renovation was never applied for"));
    }

    private static RenovationDocument with(
            RenovationDocument known,
            RenovationState state,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate closedOn,
            @Nullable String reason,
            List<Inspection> inspections,
            Stamp stamp) {
        return new RenovationDocument(
                known.id(),
                known.unitId(),
                known.tenancyId(),
                state,
                known.contractor(),
                known.scope(),
                known.plannedStart(),
                known.plannedEnd(),
                known.appliedOn(),
                decidedOn,
                closedOn,
                reason,
                inspections,
                stamp.position());
    }
}
