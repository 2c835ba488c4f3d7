package io.dossier.query.hotspot;

import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.RowLayout;
import java.util.List;

/** How many matters of one kind were brought up at one place. */
record HotspotRow(HotspotPlace place, ComplaintKind kind, HotspotCount count) {

    /** Of a shard's rows. */
    static final RowLayout<HotspotRow> LAYOUT =
            RowLayout.of(HotspotRow::line, HotspotRow::parse, row -> List.of(row.place(), row.kind()));

    /** Where a matter is counted: nothing is counted there yet. */
    static HotspotRow of(Matter matter) {
        return new HotspotRow(HotspotPlace.of(matter), matter.kind(), HotspotCount.NONE);
    }

    HotspotRow plus(HotspotCount more) {
        return new HotspotRow(place, kind, count.plus(more));
    }

    /** With what its text begins, and no other row's. */
    String key() {
        return Line.joined(Line.of(place.unitId(), place.building(), kind), "");
    }

    /** As one text. */
    String line() {
        return Line.of(place.unitId(), place.building(), kind, (long) count.matters(), (long) count.malicious());
    }

    static HotspotRow parse(String text) {
        Line line = Line.read(text);
        return new HotspotRow(
                new HotspotPlace(line.textOrNull(), line.textOrNull()),
                line.constant(ComplaintKind.class),
                new HotspotCount(Math.toIntExact(line.number()), Math.toIntExact(line.number())));
    }
}
