package io.dossier.standalone.importing;

import io.dossier.api.complaint.ComplaintCommand;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One step of a matter that a row of the register tells of.
 *
 * @param table the row's file
 * @param line where the row starts
 * @param name what is done, with the callback's number where there are several; makes the command's id, so it never changes
 * @param column the column that tells of the step
 * @param when the column with the moment, and the moment
 * @param columns the columns of the command's fields, where they are called otherwise than the fields
 * @param command the step as a command that happened at a moment
 */
record MatterStep(
        Table table,
        long line,
        String name,
        Column column,
        OfficeMoment when,
        Map<String, Column> columns,
        Function<Instant, ComplaintCommand> command) {

    /** The column from which that field of the command is filled; the step's own where none is, as where a step comes too soon. */
    Column columnOf(Optional<String> field) {
        return field.filter(name -> !name.equals("complaintId"))
                .flatMap(name -> Optional.ofNullable(columns.get(name)).or(() -> Column.filling(name)))
                .orElse(column);
    }

    /** Whether it belongs to a callback. */
    boolean ofCallback() {
        return table == Table.CALLBACKS;
    }
}
