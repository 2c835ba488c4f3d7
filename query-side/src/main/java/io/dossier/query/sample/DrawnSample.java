package io.dossier.query.sample;

import io.dossier.api.sample.SampleEvent.SampleDrawn;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What was drawn for a quarter. Nothing ever changes it.
 *
 * @param id the quarter
 * @param sample the UUIDs of the repairs drawn, in the order in which they were drawn
 * @param asOfPosition what was known: all events up to this position
 * @param drawnBy id of the person; null where that is not recorded
 * @param lastPosition position of its event
 */
public record DrawnSample(
        @BsonId String id,
        int percent,
        String seed,
        int populationSize,
        String populationHash,
        List<String> sample,
        long asOfPosition,
        Instant drawnAt,
        @Nullable String drawnBy,
        long lastPosition)
        implements Projected {

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<DrawnSample> TYPE =
            new DocumentType<>(DrawnSample.class, "sample_draws", List.of());

    public DrawnSample {
        sample = List.copyOf(sample);
    }

    static DrawnSample of(SampleDrawn event, Stamp stamp) {
        return new DrawnSample(
                event.about(),
                event.percent(),
                event.seed(),
                event.populationSize(),
                event.populationHash(),
                event.sample().stream().map(UUID::toString).toList(),
                event.asOfPosition(),
                event.drawnAt(),
                stamp.actor(),
                stamp.position());
    }

    /** How many were drawn. */
    public int sampleSize() {
        return sample.size();
    }
}
