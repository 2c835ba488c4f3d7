package io.dossier.standalone.importing;

import io.dossier.api.Clause;
import io.dossier.standalone.progress.ProgressListener;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads one file into the staging; rows that cannot be understood are rejected here and never reach the desk. */
final class FileReader {
    /** Progress is told once in so many rows. */
    private static final int ROWS_PER_NEWS = 1_024;

    private final Intake intake;
    private final Rejects rejects;
    private final ImportTexts texts;
    private final ProgressListener progress;

    FileReader(Intake intake, Rejects rejects, ImportTexts texts, ProgressListener progress) {
        this.intake = intake;
        this.rejects = rejects;
        this.texts = texts;
        this.progress = progress;
    }

    /**
     * Reads all rows.
     *
     * @return how many there were
     */
    long read(CsvFile file, Table table) throws IOException {
        long rows = 0;
        long told = 0;
        for (CsvRecord row = file.next(); row != null; row = file.next()) {
            take(new Fields(file.header(), row, texts), table);
            if (++rows % ROWS_PER_NEWS == 0) {
                progress.advance(file.bytesRead() - told);
                told = file.bytesRead();
            }
        }
        progress.advance(file.bytesRead() - told);
        return rows;
    }

    private void take(Fields fields, Table table) {
        switch (table) {
            case UNITS -> takeUnit(fields);
            case TENANCIES -> {
                Optional<TenancyRow> row = TenancyRow.read(fields);
                row.ifPresentOrElse(
                        tenancy -> rejectIfRepeated(fields, table, intake.add(tenancy)), () -> reject(fields, table));
            }
            case COMPLAINTS ->
                ComplaintRow.read(fields)
                        .ifPresentOrElse(
                                row -> rejectIfRepeated(fields, table, intake.add(row, fields)),
                                () -> rejectOfMatter(fields, table));
            case CALLBACKS ->
                CallbackRow.read(fields)
                        .ifPresentOrElse(
                                row -> rejectIfRepeated(fields, table, intake.add(row, fields)),
                                () -> rejectOfMatter(fields, table));
            case DOCUMENTS -> DocumentRow.read(fields).ifPresentOrElse(intake::add, () -> reject(fields, table));
        }
    }

    private void takeUnit(Fields fields) {
        Optional<UnitRow> unit = UnitRow.read(fields);
        Optional<Room> sameRoom = Room.of(fields).flatMap(intake::add);
        if (unit.isPresent() && sameRoom.isEmpty()) {
            rejectIfRepeated(fields, Table.UNITS, intake.add(unit.get()));
            return;
        }
        unit.ifPresent(row ->
                noteIfRepeated(fields, Table.UNITS, intake.lineOf(row.command().unitId())));
        sameRoom.ifPresent(room -> noteSameRoom(fields, room));
        reject(fields, Table.UNITS);
    }

    /** One room has one dossier; only a person can say under which of its two numbers. */
    private static void noteSameRoom(Fields fields, Room earlier) {
        fields.problem(
                Clause.R1_2,
                "ROOM_ALREADY_ON_LINE",
                fields.name(Column.BUILDING),
                fields.name(Column.FLOOR),
                fields.name(Column.NUMBER),
                earlier.line(),
                fields.name(Column.UNIT_ID),
                earlier.unitId());
    }

    private void rejectIfRepeated(Fields fields, Table table, OptionalLong earlier) {
        if (earlier.isPresent()) {
            noteIfRepeated(fields, table, earlier);
            rejects.add(table, fields.line(), String.join("; ", fields.problems()), null);
        }
    }

    private static void noteIfRepeated(Fields fields, Table table, OptionalLong earlier) {
        if (earlier.isPresent()) {
            Column key = table.key();
            fields.problem("ALREADY_ON_LINE", fields.name(key), fields.text(key), earlier.getAsLong());
        }
    }

    private void reject(Fields fields, Table table) {
        rejects.add(
                table,
                fields.line(),
                String.join("; ", fields.problems()),
                table == Table.DOCUMENTS ? tenancyOf(fields).orElse(null) : null);
        if (table == Table.TENANCIES) {
            fields.unitIdIfReadable()
                    .ifPresent(unitId -> intake.addGap(
                            unitId,
                            OfficeDates.parse(fields.text(Column.MOVED_IN_ON)).orElse(null),
                            fields.line()));
        }
    }

    private void rejectOfMatter(Fields fields, Table table) {
        reject(fields, table);
        fields.optional(Column.COMPLAINT_REF)
                .ifPresent(ref -> intake.addGap(table, OfficeIds.complaint(ref), fields.line()));
    }

    /** The first column may be readable even in a row whose quotation marks are not balanced; better to wait once too often. */
    private static Optional<UUID> tenancyOf(Fields fields) {
        String ref = fields.text(Column.TENANCY_REF);
        return ref.isEmpty() ? Optional.empty() : Optional.of(OfficeIds.tenancy(ref));
    }
}
