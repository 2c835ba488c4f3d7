package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.query.support.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nodes see each other count, and know who is gone. */
class NodesTest {

    private final TestDatabase database = TestDatabase.open();
    private final DocumentStore documents = new DocumentStore(database.factory());
    private long nanos;
    private final Nodes one = new Nodes(documents, "one", () -> nanos);
    private final Nodes other = new Nodes(documents, "other", () -> nanos);

    @AfterEach
    void close() {
        database.close();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** Both have shown themselves, and have been seen to count. */
    private void met() {
        for (int i = 0; i < 2; i++) {
            one.meet();
            other.meet();
            pass(Duration.ofSeconds(3));
        }
    }

    @Test
    void alone_a_node_counts_itself() {
        assertThat(one.meet()).isOne();
        assertThat(one.meet()).isOne();
    }

    @Test
    void one_that_counts_on_is_there() {
        met();

        assertThat(one.meet()).isEqualTo(2);
        assertThat(other.meet()).isEqualTo(2);
    }

    @Test
    void what_a_node_of_before_has_left_behind_is_no_node() {
        new Nodes(documents, "killed long ago", () -> nanos).meet();

        assertThat(one.meet()).isOne();
        pass(Duration.ofSeconds(3));
        assertThat(one.meet()).isOne();
    }

    @Test
    void one_that_counts_no_more_is_gone_after_seconds() {
        met();
        assertThat(one.meet()).isEqualTo(2);

        pass(Duration.ofSeconds(9));

        assertThat(one.meet()).isOne();
    }

    @Test
    void one_that_was_only_slow_is_there_again() {
        met();
        assertThat(one.meet()).isEqualTo(2);
        pass(Duration.ofSeconds(9));
        assertThat(one.meet()).isOne();

        other.meet();

        assertThat(one.meet()).isEqualTo(2);
    }

    @Test
    void one_that_leaves_is_gone_at_once() {
        met();

        other.leave();

        assertThat(one.meet()).isOne();
    }
}
