package io.dossier.query.complaint;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.graphql.Texts;
import org.jspecify.annotations.Nullable;

/** Which matters of a register are wanted; what is null does not narrow the list. */
public record ComplaintFilter(
        @Nullable ComplaintKind kind,
        @Nullable ComplaintState state,
        @Nullable Severity severity,
        @Nullable String department,
        @Nullable String building,
        @Nullable Channel channel,
        @Nullable Boolean malicious) {

    static final ComplaintFilter ALL = new ComplaintFilter(null, null, null, null, null, null, null);

    /** @throws io.dossier.query.infrastructure.graphql.QueryProblem if a text is longer than any that is searched */
    ComplaintFilter checked() {
        Texts.searched(department, "filter.department");
        Texts.searched(building, "filter.building");
        return this;
    }

    boolean takes(RegisterShard.Row row) {
        return (kind == null || kind == row.kind())
                && (state == null || state == row.state())
                && (severity == null || severity == row.severity())
                && (department == null || department.equals(row.department()))
                && (building == null || building.equals(row.building()))
                && (channel == null || channel == row.channel())
                && (malicious == null || malicious == row.malicious());
    }
}
