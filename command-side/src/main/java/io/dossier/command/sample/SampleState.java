package io.dossier.command.sample;

import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.SampleEvent;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.api.sample.SampleEvent.FindingRecorded;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What decisions need to know of a quarter's sample.
 *
 * @param drawnAt when it was drawn; empty while it is not
 * @param sample the repairs drawn
 * @param checked the departments that have checked the quarter
 */
public record SampleState(Optional<Instant> drawnAt, Set<UUID> sample, Set<CheckingDepartment> checked) {

    /** Nothing was drawn, and nobody has checked. */
    public static final SampleState NONE = new SampleState(Optional.empty(), Set.of(), Set.of());

    public SampleState {
        sample = Set.copyOf(sample);
        checked = Set.copyOf(checked);
    }

    /** Whether it was drawn. */
    public boolean isDrawn() {
        return drawnAt.isPresent();
    }

    /** The state after an event. */
    public SampleState evolve(SampleEvent event) {
        return switch (event) {
            case SampleDrawn e -> new SampleState(Optional.of(e.drawnAt()), Set.copyOf(e.sample()), checked);
            case FindingRecorded e -> this;
            case ExternalCheckRecorded e -> {
                Set<CheckingDepartment> all = EnumSet.of(e.department());
                all.addAll(checked);
                yield new SampleState(drawnAt, sample, all);
            }
        };
    }
}
