package io.dossier.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.checkpoint.CheckpointKeeper.State;
import io.dossier.eventstore.checkpoint.Reason;
import io.dossier.query.checkpoint.CheckpointState.Saying;
import io.dossier.query.checkpoint.CheckpointState.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told of a node that waits for the folder of checkpoints, and that there are words for all that is told. */
class CheckpointStateTest {

    @Test
    void a_node_that_waits_tells_what_the_other_one_has_not_covered() {
        assertThat(CheckpointState.of(new State.Waiting(Optional.empty()), true, 3))
                .isEqualTo(new CheckpointState(Standing.WAITING, Saying.WAITING, null, 3));
    }

    @Test
    void a_node_that_waits_with_another_key_tells_why_it_cannot_take_over() {
        Reason misfit = new Reason(Reason.Code.KEY_UNFIT_IN_FOLDER, List.of("3", "/checkpoints", "key"));

        assertThat(CheckpointState.of(new State.Waiting(Optional.of(misfit)), true, 0))
                .isEqualTo(new CheckpointState(Standing.WAITING, Saying.WAITING_UNFIT, misfit, 0));
    }

    @ParameterizedTest
    @EnumSource(Saying.class)
    void everything_has_words_in_both_languages(Saying saying) {
        for (String language : List.of("en", "zh")) {
            assertThat(ResourceBundle.getBundle("query", Locale.of(language)).getString("CHECKPOINTS_" + saying))
                    .isNotBlank();
        }
    }
}
