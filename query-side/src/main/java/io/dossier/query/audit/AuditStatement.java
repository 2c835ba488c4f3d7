package io.dossier.query.audit;

import io.dossier.eventstore.checkpoint.Checkpoint;
import io.dossier.eventstore.note.Sha256;
import io.dossier.query.audit.AuditReport.Result;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is signed of an audit that found no difference. From {@code docs/tamper-evidence.md} alone it can be checked. */
final class AuditStatement {

    /** No checkpoint begins with this line, so that the one cannot be taken for the other. */
    private static final String FORM = "dossier-audit/1";

    private AuditStatement() {}

    /**
     * The text of a statement.
     *
     * @param origin of the store
     * @param checkpoint the newest one; empty before the first
     */
    static String text(String origin, AuditReport report, Optional<Checkpoint> checkpoint) {
        return "%s\norigin %s\naudit %s\nposition %d\ncheckpoint %s\n%sdigest %s\ndifferences %d\nstarted %s\ntime %s\n"
                .formatted(
                        FORM,
                        origin,
                        report.id(),
                        report.position(),
                        checkpoint.map(c -> c.size() + " " + c.root()).orElse("none"),
                        lines(report.results()),
                        digest(report.results()),
                        report.differences(),
                        report.startedAt(),
                        Objects.requireNonNull(report.finishedAt(), "it is over"));
    }

    /** The digest over all: of the lines of the projections as they stand in the statement. */
    static String digest(List<Result> results) {
        return Base64.getEncoder().encodeToString(Sha256.of(lines(results).getBytes(StandardCharsets.UTF_8)));
    }

    private static String lines(List<Result> results) {
        return results.stream()
                .map(result ->
                        "projection %s %d %s\n".formatted(result.projection(), result.documents(), result.digest()))
                .collect(Collectors.joining());
    }
}
