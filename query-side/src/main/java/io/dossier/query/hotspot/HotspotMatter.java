package io.dossier.query.hotspot;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * How a matter is counted. Its later events tell its place and its kind, but not its month.
 *
 * @param id the matter's UUID
 * @param month in which it was registered, in the office's zone, such as {@code 2026-03}
 * @param malicious whether it is held to be malicious
 * @param lastPosition position of the last event in it
 */
public record HotspotMatter(@BsonId String id, String month, boolean malicious, long lastPosition)
        implements Projected {

    /** Where they are kept. Only the projector reads them. */
    public static final DocumentType<HotspotMatter> TYPE =
            new DocumentType<>(HotspotMatter.class, "hotspot_matters", List.of());

    static HotspotMatter registered(String id, YearMonth month, long position) {
        return new HotspotMatter(id, month.toString(), false, position);
    }

    static HotspotMatter flagged(Optional<HotspotMatter> before, long position) {
        HotspotMatter known = before.orElseThrow(() -> new IllegalStateException("the matter was never registered"));
        return new HotspotMatter(known.id, known.month, true, position);
    }
}
