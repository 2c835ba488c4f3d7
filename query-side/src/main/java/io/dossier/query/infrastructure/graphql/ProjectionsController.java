package io.dossier.query.infrastructure.graphql;

import io.dossier.query.infrastructure.projection.ProjectionMonitor;
import io.dossier.query.infrastructure.projection.ProjectionStatus;
import java.util.List;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** How fresh the answers are. */
@Controller
public class ProjectionsController {

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
}
