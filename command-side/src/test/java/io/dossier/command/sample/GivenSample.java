package io.dossier.command.sample;

import static io.dossier.command.specification.Given.uuid;

import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The sample of the last quarter before the examples' March: three repairs, of which one was drawn. */
final class GivenSample {
    static final Quarter AUTUMN = new Quarter("2025-Q4");
    static final UUID SAMPLED = uuid(1);
    static final UUID OTHER = uuid(2);
    static final Instant DRAWN_AT = Instant.parse("2026-03-16T02:00:00Z");

    private GivenSample() {}

    static SampleDrawn drawn() {
        return new SampleDrawn(AUTUMN, 20, "any", 3, "hash", List.of(SAMPLED), 1, DRAWN_AT);
    }

    static ExternalCheckRecorded checked(CheckingDepartment by) {
        return new ExternalCheckRecorded(AUTUMN, by, "complete", "", DRAWN_AT);
    }
}
