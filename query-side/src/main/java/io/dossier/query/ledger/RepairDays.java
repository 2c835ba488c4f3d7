package io.dossier.query.ledger;

import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * On which days a repair was completed, so that a callback finds the ledgers that it belongs to.
 *
 * @param id the matter's UUID
 * @param lines its rows in the ledgers of these days, in the order of completion, each as {@link LedgerRow#line}
 * @param lastPosition position of the last event in it
 */
public record RepairDays(@BsonId String id, List<String> lines, long lastPosition) implements Projected {

    /** Where they are kept. Only the projector reads them. */
    public static final DocumentType<RepairDays> TYPE = new DocumentType<>(
                    RepairDays.class, "ledger_repairs", List.of())
            .withRows("lines", LedgerRow.LAYOUT.identifiedBy(LedgerRow::position));

    public RepairDays {
        lines = List.copyOf(lines);
    }

    Stream<LedgerRow> rows() {
        return lines.stream().map(LedgerRow::parse);
    }

    /** With a row more, in the place of one that it makes void. */
    static RepairDays with(Optional<RepairDays> before, LedgerRow row, Predicate<LedgerRow> isVoid) {
        List<LedgerRow> rows = new ArrayList<>(before.stream()
                .flatMap(RepairDays::rows)
                .filter(isVoid.negate())
                .toList());
        rows.add(row);
        return of(row.repair().complaintId().toString(), rows.stream(), row.position());
    }

    /** With all rows after an event. */
    static RepairDays with(Optional<RepairDays> before, String id, UnaryOperator<LedgerRow> change, long position) {
        return of(id, before.stream().flatMap(RepairDays::rows).map(change), position);
    }

    private static RepairDays of(String id, Stream<LedgerRow> rows, long position) {
        return new RepairDays(id, rows.map(LedgerRow::line).toList(), position);
    }
}
