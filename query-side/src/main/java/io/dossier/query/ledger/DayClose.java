package io.dossier.query.ledger;

import io.dossier.api.ledger.CallbackCounts;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import io.dossier.api.ledger.DepartmentCounts;
import io.dossier.api.ledger.UncalledRepair;
import io.dossier.api.unit.UnitId;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.RowLayout;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The formal close of a day, as it was recorded. Nothing ever changes it.
 *
 * @param id the day
 * @param counts of what was known then
 * @param byDepartment the same of each department
 * @param lines the repairs that nobody had called about, with the reasons
 * @param asOfPosition what was known: all events up to this position
 * @param closedAt when
 * @param closedBy id of the person; null where that is not recorded
 * @param lastPosition position of its event
 */
public record DayClose(
        @BsonId String id,
        CallbackCounts counts,
        List<DepartmentCounts> byDepartment,
        List<String> lines,
        long asOfPosition,
        Instant closedAt,
        @Nullable String closedBy,
        long lastPosition)
        implements Projected {

    /** Where they are kept. They are read by id alone. */
    public static final DocumentType<DayClose> TYPE = new DocumentType<>(DayClose.class, "ledger_closes", List.of())
            .withRows("lines", RowLayout.of(DayClose::line, DayClose::parse, UncalledRepair::complaintId));

    public DayClose {
        byDepartment = List.copyOf(byDepartment);
        lines = List.copyOf(lines);
    }

    static DayClose of(CallbackDayClosed event, Stamp stamp) {
        return new DayClose(
                event.about(),
                event.counts(),
                event.byDepartment(),
                event.uncalled().stream().map(DayClose::line).toList(),
                event.asOfPosition(),
                event.closedAt(),
                stamp.actor(),
                stamp.position());
    }

    private static String line(UncalledRepair repair) {
        return Line.of(
                repair.complaintId().toString(),
                repair.unitId().map(UnitId::value).orElse(null),
                repair.building().orElse(null),
                repair.department(),
                repair.completedAt(),
                repair.reason());
    }

    private static UncalledRepair parse(String text) {
        Line line = Line.read(text);
        return new UncalledRepair(
                UUID.fromString(line.text()),
                Optional.ofNullable(line.textOrNull()).map(UnitId::new),
                Optional.ofNullable(line.textOrNull()),
                line.text(),
                line.instant(),
                line.text());
    }

    Stream<UncalledRepair> uncalled() {
        return lines.stream().map(DayClose::parse);
    }
}
