package io.dossier.query.infrastructure.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.dossier.api.Role;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.projection.GenerationStatus;
import io.dossier.query.infrastructure.projection.ProjectionMonitor;
import io.dossier.query.infrastructure.projection.ProjectionStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** How fresh the answers are, and what is being rebuilt. */
@Controller
public class ProjectionsController {

    private final ProjectionMonitor monitor;
    private final ProgressHub hub;
    private final ProblemErrors errors;

    /** Asks this monitor, and leaves listeners to the hub. */
    public ProjectionsController(ProjectionMonitor monitor, ProgressHub hub, ProblemErrors errors) {
        this.monitor = monitor;
        this.hub = hub;
        this.errors = errors;
    }

    /** All projections, in no particular order. */
    @QueryMapping
    public List<ProjectionStatus> projections() {
        return monitor.statuses();
    }

    /** How all projections, or the named one, are doing: now, and whenever that has changed. */
    @SubscriptionMapping
    public Flux<List<ProjectionStatus>> projectionProgress(
            @Argument @Nullable String name, DataFetchingEnvironment environment) {
        return Flux.defer(() -> hub.listen(name))
                .onErrorMap(failure -> SubscriptionEnded.of(failure, errors, environment));
    }

    /** Why it does not get on. It names ids and repeats what the database said: that is for the operator alone. */
    @SchemaMapping(typeName = "Projection")
    public @Nullable String failure(ProjectionStatus projection) {
        return isOperator() ? projection.failure() : null;
    }

    /** Why a generation does not get on; for the operator alone. */
    @SchemaMapping(typeName = "Generation", field = "failure")
    public @Nullable String failureOfGeneration(GenerationStatus generation) {
        return isOperator() ? generation.failure() : null;
    }

    static boolean isOperator() {
        return CurrentUser.isOneOf(Set.of(Role.OPERATOR));
    }
}
