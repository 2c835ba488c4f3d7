package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import io.dossier.query.infrastructure.projection.ProjectionRebuilder.Answer;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rebuild that cannot begin says why. */
class ProjectionRebuilderTest {

    private final Projection projection = mock();
    private final Projections projections = mock();
    private final ProjectionRebuilder rebuilder = new ProjectionRebuilder(projections);

    @BeforeEach
    void one() {
        given(projection.name()).willReturn("unit");
        given(projection.reach()).willReturn(Reach.NOTHING);
        given(projections.all()).willReturn(List.of(projection));
        given(projections.named("unit")).willReturn(Optional.of(projection));
    }

    @Test
    void the_cause_is_told_though_the_start_fails_too() {
        RuntimeException cause = new IllegalStateException("the documents cannot be dropped");
        RuntimeException second = new IllegalStateException("nor made");
        willThrow(cause).given(projection).reset();
        willThrow(second).given(projections).startAgain(projection);

        assertThatThrownBy(() -> rebuilder.rebuild("unit")).isSameAs(cause).hasSuppressedException(second);
    }

    @Test
    void it_goes_on_after_it_could_not_be_claimed() {
        willThrow(new UnableToClaimTokenException("another node has it"))
                .given(projection)
                .reset();

        assertThat(rebuilder.rebuild("unit")).isEqualTo(Answer.CLAIMED_ELSEWHERE);
        verify(projection).keep();
        verify(projections).startAgain(projection);
    }
}
