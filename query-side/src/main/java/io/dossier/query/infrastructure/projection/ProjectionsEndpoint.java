package io.dossier.query.infrastructure.projection;

import io.dossier.query.infrastructure.graphql.Messages;
import io.dossier.query.infrastructure.projection.ProjectionRebuilder.Answer;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
 * The operator's view: {@code GET /actuator/projections} lists all projections, {@code POST /actuator/projections/{name}} rebuilds
 * one, or {@code all}, and {@code DELETE} cancels that. The application says who may.
 */
@Component
@WebEndpoint(id = "projections")
public class ProjectionsEndpoint {

    private final ProjectionMonitor monitor;
    private final ProjectionRebuilder rebuilder;
    private final Messages messages;

    /** Shows and rebuilds these. */
    public ProjectionsEndpoint(ProjectionMonitor monitor, ProjectionRebuilder rebuilder, Messages messages) {
        this.monitor = monitor;
        this.rebuilder = rebuilder;
        this.messages = messages;
    }

    /** How all projections are doing. */
    @ReadOperation
    public List<ProjectionStatus> list() {
        return monitor.statuses();
    }

    /**
     * Starts a rebuild: 202 if it began, 400 for a throttle that is none, 404 for an unknown name, 409 if one, or an audit, is under way; each
     * says why.
     *
     * @param throttle how many events a second it goes through at most, a whole number from 1; null for what the settings say
     */
    @WriteOperation
    public WebEndpointResponse<Map<String, String>> rebuild(@Selector String name, @Nullable String throttle) {
        if (throttle == null) {
            return answer(name, rebuilder.rebuild(name));
        }
        OptionalInt limit = wholeNumber(throttle);
        return limit.isEmpty()
                ? said(400, "REBUILD_THROTTLE_INVALID", throttle)
                : answer(name, rebuilder.rebuild(name, limit));
    }

    /** Cancels a rebuild: 202 if it did, 404 for an unknown name, 409 if there is none. */
    @DeleteOperation
    public WebEndpointResponse<Map<String, String>> cancel(@Selector String name) {
        return answer(name, rebuilder.cancel(name));
    }

    private static OptionalInt wholeNumber(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            return number < 1 ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private WebEndpointResponse<Map<String, String>> answer(String name, Answer answer) {
        return switch (answer) {
            case Answer.Started started -> said(202, "REBUILD_STARTED", listed(started.projections()));
            case Answer.Cancelled cancelled -> said(202, "REBUILD_CANCELLED", listed(cancelled.projections()));
            case Answer.Unknown unknown -> said(404, "REBUILD_UNKNOWN", name, listed(unknown.known()));
            case Answer.AlreadyRebuilding alreadyRebuilding ->
                said(409, "REBUILD_ALREADY", listed(alreadyRebuilding.projections()));
            case Answer.BeingAudited audited -> said(409, "REBUILD_WHILE_AUDITED", listed(audited.projections()));
            case Answer.NothingToCancel nothing -> said(409, "REBUILD_NOTHING_TO_CANCEL", name);
        };
    }

    private static String listed(List<String> names) {
        return String.join(", ", names);
    }

    private WebEndpointResponse<Map<String, String>> said(int status, String key, Object... details) {
        return new WebEndpointResponse<>(
                Map.of("message", messages.text(LocaleContextHolder.getLocale(), key, details)), status);
    }
}
