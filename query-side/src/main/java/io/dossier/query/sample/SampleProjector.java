package io.dossier.query.sample;

import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.sample.SampleEvent;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.api.sample.SampleEvent.FindingRecorded;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import io.dossier.query.sample.PopulationShard.Member;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps the populations of quarters, what was drawn from them, and what was found. In another zone a repair may belong to another quarter: when
 * the office's zone is set anew, this projection must be rebuilt.
 */
@Component
public final class SampleProjector implements Projector {

    private final OfficeZone office;

    /** Keeps the quarters of that office. */
    public SampleProjector(OfficeZone office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(
                DrawnSample.TYPE, QuarterChecks.TYPE, MatterFindings.TYPE, QuarterProgress.TYPE, PopulationShard.TYPE);
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(ComplaintEvent.class, this::ofComplaint),
                new Concern<>(SampleEvent.class, SampleProjector::ofSample));
    }

    /** Of all that happens to a matter, only that it was registered makes it one of a population. */
    private List<Change<?>> ofComplaint(ComplaintEvent event, Stamp stamp) {
        if (!(event instanceof ComplaintRegistered registered)
                || registered.matter().kind() != ComplaintKind.REPAIR) {
            return List.of();
        }
        String id = PopulationShard.id(
                office.monthOf(registered.registeredAt()),
                sequence().shardOf(registered.matter(), PopulationShard.COUNT));
        Member member = new Member(registered.about(), stamp.position());
        return List.of(Change.to(PopulationShard.TYPE, id, before -> PopulationShard.with(before, id, member)));
    }

    private static List<Change<?>> ofSample(SampleEvent event, Stamp stamp) {
        return switch (event) {
            case SampleDrawn e -> List.of(Change.to(DrawnSample.TYPE, e.about(), before -> DrawnSample.of(e, stamp)));
            case FindingRecorded e -> List.of(found(e, stamp));
            case ExternalCheckRecorded e ->
                List.of(Change.to(QuarterChecks.TYPE, e.about(), before -> QuarterChecks.with(before, e, stamp)));
        };
    }

    private static Change<MatterFindings> found(FindingRecorded event, Stamp stamp) {
        String id = MatterFindings.id(event.quarter(), event.complaintId().toString());
        return new Change<>(
                MatterFindings.TYPE,
                id,
                before -> MatterFindings.with(before, id, event, stamp),
                (before, after) -> List.of(Change.to(
                        QuarterProgress.TYPE,
                        event.about(),
                        progress -> progress.orElseGet(() -> QuarterProgress.none(event.about()))
                                .with(before, after))));
    }
}
