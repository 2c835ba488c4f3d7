package io.dossier.query.infrastructure.projection;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/**
 * The operator's view: {@code GET /actuator/projections} lists all projections, {@code POST /actuator/projections/{name}} rebuilds
 * one. The application says who may.
 */
@Component
@WebEndpoint(id = "projections")
public class ProjectionsEndpoint {

    private final ProjectionMonitor monitor;
    private final ProjectionRebuilder rebuilder;

    /** Shows and rebuilds these. */
    public ProjectionsEndpoint(ProjectionMonitor monitor, ProjectionRebuilder rebuilder) {
        this.monitor = monitor;
        this.rebuilder = rebuilder;
    }

    /** How all projections are doing. */
    @ReadOperation
    public List<ProjectionStatus> list() {
        return monitor.statuses();
    }

    /** Starts a rebuild: 202 if it began, 404 for an unknown name, 409 if it cannot begin now; each says why. */
    @WriteOperation
    public WebEndpointResponse<Map<String, String>> rebuild(@Selector String name) {
        return switch (rebuilder.rebuild(name)) {
            case STARTED -> answer(202, "the projection [%s] is being rebuilt; GET shows its progress".formatted(name));
            case UNKNOWN ->
                answer(
                        404,
                        "there is no projection [%s]; there are %s"
                                .formatted(
                                        name,
                                        list().stream()
                                                .map(ProjectionStatus::name)
                                                .toList()));
            case ALREADY_REBUILDING ->
                answer(409, "a projection is being rebuilt already; wait until GET shows none rebuilding");
            case CLAIMED_ELSEWHERE ->
                answer(409, "another node works on the projection [%s]; stop the other nodes first".formatted(name));
        };
    }

    private static WebEndpointResponse<Map<String, String>> answer(int status, String message) {
        return new WebEndpointResponse<>(Map.of("message", message), status);
    }
}
