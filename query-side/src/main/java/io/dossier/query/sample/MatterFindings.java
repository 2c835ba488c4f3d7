package io.dossier.query.sample;

import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.SampleEvent.FindingRecorded;
import io.dossier.api.sample.Topic;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one sampled repair.
 *
 * @param id the quarter and the matter's UUID
 * @param findings in the order in which they were recorded
 * @param lastPosition position of the last event in it
 */
public record MatterFindings(@BsonId String id, List<Finding> findings, long lastPosition) implements Projected {

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<MatterFindings> TYPE =
            new DocumentType<>(MatterFindings.class, "sample_findings", List.of());

    /** What the customer said about a topic; see the schema. */
    public record Finding(
            Topic topic,
            boolean reached,
            String opinion,
            boolean problemFound,
            String handling,
            String result,
            Instant askedAt,
            @Nullable String recordedBy) {}

    public MatterFindings {
        findings = List.copyOf(findings);
    }

    static String id(Quarter quarter, String complaintId) {
        return quarter + "/" + complaintId;
    }

    static MatterFindings with(Optional<MatterFindings> before, String id, FindingRecorded event, Stamp stamp) {
        List<Finding> findings =
                new ArrayList<>(before.map(MatterFindings::findings).orElse(List.of()));
        findings.add(new Finding(
                event.topic(),
                event.reached(),
                event.opinion(),
                event.problemFound(),
                event.handling(),
                event.result(),
                event.askedAt(),
                stamp.actor()));
        return new MatterFindings(id, findings, stamp.position());
    }

    boolean reached() {
        return findings.stream().anyMatch(Finding::reached);
    }
}
