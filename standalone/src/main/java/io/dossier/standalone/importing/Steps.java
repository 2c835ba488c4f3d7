package io.dossier.standalone.importing;

import io.dossier.api.complaint.ComplaintCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Collects the steps of one row, in the order in which they usually happen. */
final class Steps {
    private final Table table;
    private final Fields fields;
    private final List<MatterStep> steps = new ArrayList<>();

    Steps(Table table, Fields fields) {
        this.table = table;
        this.fields = fields;
    }

    /**
     * A step that happened if its column says something, at the moment of another column, which it needs.
     *
     * @param name what is done; makes the command's id
     */
    void add(
            String name,
            Column column,
            Column at,
            Map<String, Column> columns,
            Function<Instant, ComplaintCommand> command) {
        fields.needs(column, at);
        fields.needs(at, column);
        Optional<OfficeMoment> moment = fields.optionalMoment(at);
        if (!fields.text(column).isEmpty()) {
            moment.ifPresent(when -> add(name, column, when, columns, command));
        }
    }

    /** A step that happened if the column of its moment says something. */
    void add(String name, Column at, Map<String, Column> columns, Function<Instant, ComplaintCommand> command) {
        fields.optionalMoment(at).ifPresent(when -> add(name, at, when, columns, command));
    }

    /** A step that happened then. */
    void add(
            String name,
            Column column,
            OfficeMoment when,
            Map<String, Column> columns,
            Function<Instant, ComplaintCommand> command) {
        steps.add(new MatterStep(table, fields.line(), name, column, when, columns, command));
    }

    List<MatterStep> all() {
        return List.copyOf(steps);
    }
}
