package io.dossier.query.sample;

import io.dossier.api.sample.Quarter;
import io.dossier.query.infrastructure.projection.DocumentReader;
import io.dossier.query.infrastructure.projection.DocumentStore;
import io.dossier.query.sample.PopulationShard.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads quarters' samples by ids. */
@Component
public class SampleReader {

    private final DocumentReader<PopulationShard> populations;
    private final DocumentReader<DrawnSample> draws;
    private final DocumentReader<QuarterProgress> progress;
    private final DocumentReader<QuarterChecks> checks;
    private final DocumentReader<MatterFindings> findings;

    /** Reads from this store. */
    public SampleReader(DocumentStore store) {
        this.populations = store.reader(PopulationShard.TYPE);
        this.draws = store.reader(DrawnSample.TYPE);
        this.progress = store.reader(QuarterProgress.TYPE);
        this.checks = store.reader(QuarterChecks.TYPE);
        this.findings = store.reader(MatterFindings.TYPE);
    }

    /** What was drawn; empty while nothing was. */
    Optional<DrawnSample> drawn(Quarter quarter) {
        return draws.byId(quarter.value());
    }

    /** How far the asking is. */
    QuarterProgress progress(Quarter quarter) {
        return progress.byId(quarter.value()).orElseGet(() -> QuarterProgress.none(quarter.value()));
    }

    /** Who has checked. */
    QuarterChecks checks(Quarter quarter) {
        return checks.byId(quarter.value()).orElseGet(() -> QuarterChecks.none(quarter.value()));
    }

    /**
     * The UUIDs of the repairs that were registered in the quarter, in the order of their texts.
     *
     * @param asOfPosition only those whose registration was stored up to this position
     */
    List<String> population(Quarter quarter, long asOfPosition) {
        return populations
                .byIds(quarter.months().stream().flatMap(PopulationShard::ids).toList())
                .values()
                .stream()
                .flatMap(PopulationShard::members)
                .filter(member -> member.position() <= asOfPosition)
                .map(Member::complaintId)
                .sorted()
                .toList();
    }

    /** What was found of these repairs, by {@link MatterFindings#id}; those of which nothing was found are missing. */
    Map<String, MatterFindings> findings(Quarter quarter, Collection<String> complaintIds) {
        return findings.byIds(complaintIds.stream()
                .map(complaintId -> MatterFindings.id(quarter, complaintId))
                .toList());
    }
}
