package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A failure of a projection")
class LastFailureTest {
    private final AtomicLong nanos = new AtomicLong(42);
    private final LastFailure failure = new LastFailure(nanos::get);

    private void letPass(long nanoseconds) {
        nanos.addAndGet(nanoseconds);
    }

    @Test
    void counts_for_as_long_as_the_node_has_the_work_that_failed() {
        assertThat(failure.why(true)).isEmpty();

        failure.remember(new ProjectionFailure("the server is away"));
        letPass(100 * LastFailure.KEPT_WITHOUT_WORK.toNanos());

        assertThat(failure.why(true)).hasValue("the server is away");
    }

    @Test
    void counts_no_more_when_work_has_succeeded() {
        failure.remember(new ProjectionFailure("the server is away"));
        failure.forget();

        assertThat(failure.why(true)).isEmpty();
        assertThat(failure.why(false)).isEmpty();
    }

    @Test
    void is_forgotten_in_time_by_a_node_whose_work_others_have_taken() {
        failure.remember(new ProjectionFailure("another node has the segment"));

        letPass(LastFailure.KEPT_WITHOUT_WORK.toNanos() - 1);
        assertThat(failure.why(false)).hasValue("another node has the segment");

        letPass(1);
        assertThat(failure.why(false)).isEmpty();
    }
}
