package io.dossier.query.audit;

import io.dossier.query.audit.Auditor.Answer;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.graphql.Messages;
import io.dossier.query.infrastructure.projection.ProjectionRebuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The operator's view: {@code GET /actuator/audits} lists the newest audits, {@code GET /actuator/audits/{id}} shows one, {@code POST
 * /actuator/audits/{projection}} audits one, or {@code all}, and {@code DELETE /actuator/audits/{id}} gives it up. The application says who may.
 */
@Component
@WebEndpoint(id = "audits")
public class AuditsEndpoint {

    private static final int NEWEST = 20;
    private static final int FIRST_DIFFERENCES = 20;

    private final Auditor auditor;
    private final AuditBooks books;
    private final Messages messages;

    AuditsEndpoint(Auditor auditor, AuditBooks books, Messages messages) {
        this.auditor = auditor;
        this.books = books;
        this.messages = messages;
    }

    /**
     * An audit for operators.
     *
     * @param progress how far it is; null if it is not under way on this node
     * @param remark what else there is to say; null if nothing
     * @param documents how many were replayed
     * @param found where the first differences are, and what kind they are of; without values, which are not for operators
     */
    public record View(
            AuditReport report,
            @Nullable AuditProgress progress,
            @Nullable String remark,
            long documents,
            List<String> found) {}

    /** The newest ones, the newest first. */
    @ReadOperation
    public List<View> list() {
        return books.before(Optional.empty(), NEWEST).stream()
                .map(report -> view(report, List.of()))
                .toList();
    }

    /** One of them, with its first differences; 404 if there is none. */
    @ReadOperation
    public WebEndpointResponse<?> show(@Selector String id) {
        Optional<AuditReport> report = uuid(id).flatMap(books::report);
        return report.isEmpty()
                ? said(404, "AUDIT_UNKNOWN", id)
                : new WebEndpointResponse<>(view(
                        report.get(),
                        books.differences(report.get().id(), 0, FIRST_DIFFERENCES).stream()
                                .map(AuditsEndpoint::line)
                                .toList()));
    }

    /** Begins one: 202 if it did, 404 for an unknown projection, 409 if an audit or a rebuild is under way; each says why. */
    @WriteOperation
    public WebEndpointResponse<Map<String, String>> begin(@Selector String id) {
        List<String> wanted = id.equals(ProjectionRebuilder.ALL) ? List.of() : List.of(id);
        return switch (auditor.begin(wanted, CurrentUser.name())) {
            case Answer.Begun begun ->
                new WebEndpointResponse<>(
                        Map.of(
                                "id",
                                begun.report().id().toString(),
                                "message",
                                text(
                                        "AUDIT_BEGUN",
                                        String.join(", ", begun.report().projections()),
                                        begun.report().position())),
                        202);
            case Answer.AlreadyRunning running ->
                said(409, "AUDIT_ALREADY_RUNNING", running.report().id());
            case Answer.Rebuilding rebuilding ->
                said(409, "AUDIT_WHILE_REBUILDING", String.join(", ", rebuilding.projections()));
            case Answer.Unknown unknown ->
                said(404, "AUDIT_PROJECTION_UNKNOWN", unknown.name(), String.join(", ", unknown.known()));
        };
    }

    /** Gives one up that is under way on this node: 202 if it did, 409 if it is not. */
    @DeleteOperation
    public WebEndpointResponse<Map<String, String>> cancel(@Selector String id) {
        boolean isUnderWay = books.running()
                .filter(running -> running.report().id().toString().equals(id))
                .isPresent();
        return isUnderWay && auditor.cancel(CurrentUser.name()).isPresent()
                ? said(202, "AUDIT_CANCELLING", id)
                : said(409, "AUDIT_NOT_RUNNING", id);
    }

    private View view(AuditReport report, List<String> found) {
        return new View(
                report,
                auditor.progress(report).orElse(null),
                AuditTexts.remark(messages, LocaleContextHolder.getLocale(), report)
                        .orElse(null),
                report.documents(),
                found);
    }

    private static String line(Difference difference) {
        return "%s %s %s".formatted(difference.kind(), difference.collection(), difference.documentId());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private WebEndpointResponse<Map<String, String>> said(int status, String key, Object... details) {
        return new WebEndpointResponse<>(Map.of("message", text(key, details)), status);
    }

    private String text(String key, Object... details) {
        return messages.text(LocaleContextHolder.getLocale(), key, details);
    }
}
