package io.dossier.query.infrastructure.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.dossier.query.infrastructure.projection.ProjectionMonitor;
import io.dossier.query.infrastructure.projection.ProjectionStatus;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Why a projection does not get on is for the operator. */
class ProjectionsControllerTest {

    private static final ProjectionStatus STUCK =
            new ProjectionStatus("unit", 3, 9, 6, false, null, "TenantMovedIn of unit B-1", 1, List.of(), 0, 0);

    private final ProjectionsController controller = new ProjectionsController(
            mock(ProjectionMonitor.class), mock(ProgressHub.class), mock(ProblemErrors.class));

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    private static void as(String role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));
    }

    @Test
    void nobody_else_is_told() {
        assertThat(controller.failure(STUCK)).isNull();
        as("front-desk");
        assertThat(controller.failure(STUCK)).isNull();
        as("operator");
        assertThat(controller.failure(STUCK)).isEqualTo(STUCK.failure());
    }
}
