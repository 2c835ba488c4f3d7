package io.dossier.query.infrastructure.graphql;

import io.dossier.query.infrastructure.projection.ProjectionMonitor;
import io.dossier.query.infrastructure.projection.ProjectionStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;

/** How fresh the answers are. */
@Controller
public class ProjectionsController {

    private static final String OPERATOR = "ROLE_operator";

    private final ProjectionMonitor monitor;

    /** Asks this monitor. */
    public ProjectionsController(ProjectionMonitor monitor) {
        this.monitor = monitor;
    }

    /** All projections, in no particular order. */
    @QueryMapping
    public List<ProjectionStatus> projections() {
        return monitor.statuses();
    }

    /** Why it does not get on. It names ids and repeats what the database said: that is for the operator alone. */
    @SchemaMapping(typeName = "Projection")
    public @Nullable String failure(ProjectionStatus projection) {
        @Nullable Authentication user = SecurityContextHolder.getContext().getAuthentication();
        boolean operator = user != null
                && user.getAuthorities().stream().anyMatch(granted -> OPERATOR.equals(granted.getAuthority()));
        return operator ? projection.failure() : null;
    }
}
