package io.dossier.query.audit;

import java.time.Instant;
import java.util.List;

/** An audit's place in the order of their beginnings. */
record AuditPlace(Instant startedAt, String id) {

    static AuditPlace of(AuditReport report) {
        return new AuditPlace(report.startedAt(), report.id().toString());
    }

    static AuditPlace parse(List<String> values) {
        return new AuditPlace(Instant.parse(values.get(0)), values.get(1));
    }

    List<String> values() {
        return List.of(startedAt.toString(), id);
    }
}
