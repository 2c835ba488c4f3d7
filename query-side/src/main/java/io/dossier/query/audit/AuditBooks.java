package io.dossier.query.audit;

import io.dossier.eventstore.StoredAudits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reports of audits, where the events are kept. */
@Component
class AuditBooks {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();
    /** Before which everything began. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final StoredAudits stored;

    AuditBooks(StoredAudits stored) {
        this.stored = stored;
    }

    /** An audit that is under way, on whichever node. */
    record Running(AuditReport report, String node, Instant seenAt) {}

    /** @return false if another audit is under way */
    boolean begin(AuditReport report, String node, Instant now) {
        return stored.begin(id(report), node, now, written(report));
    }

    /** @return false if it was ended by somebody else */
    boolean seen(AuditReport report, Instant now) {
        return stored.seen(id(report), now, written(report));
    }

    void end(AuditReport report, int keep) {
        stored.end(id(report), written(report));
        stored.forgetAllBut(keep);
    }

    Optional<Running> running() {
        return stored.running().map(running -> new Running(read(running.report()), running.node(), running.seenAt()));
    }

    Optional<AuditReport> report(UUID id) {
        return stored.report(id.toString()).map(AuditBooks::read);
    }

    /** Those that began before that one, the newest first; of all if it is empty. */
    List<AuditReport> before(Optional<AuditPlace> place, int limit) {
        AuditPlace from = place.orElse(new AuditPlace(END_OF_TIME, ""));
        return stored.before(from.startedAt(), from.id(), limit).stream()
                .map(kept -> read(kept.report()))
                .toList();
    }

    void add(UUID audit, Difference difference) {
        stored.add(
                audit.toString(),
                List.of(new StoredAudits.Difference(difference.number(), JSON.writeValueAsString(difference))));
    }

    /** Behind that number, in their order. */
    List<Difference> differences(UUID audit, long after, int limit) {
        return stored.differences(audit.toString(), after, limit).stream()
                .map(difference -> JSON.readValue(difference.text(), Difference.class))
                .toList();
    }

    private static String id(AuditReport report) {
        return report.id().toString();
    }

    static String written(AuditReport report) {
        return JSON.writeValueAsString(report);
    }

    static AuditReport read(String json) {
        return JSON.readValue(json, AuditReport.class);
    }
}
