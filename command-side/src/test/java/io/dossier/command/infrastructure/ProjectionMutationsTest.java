package io.dossier.command.infrastructure;

import static io.dossier.command.specification.GivenParked.ARCHIVE;
import static io.dossier.command.specification.GivenParked.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Role;
import io.dossier.api.projection.ProjectionEvent;
import io.dossier.api.projection.ProjectionEvent.ParkedEventSkipped;
import io.dossier.api.projection.ProjectionEvent.ParkedSequenceRetried;
import io.dossier.command.specification.Given;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the operator tells projections, as it is sent (R1.10). */
class ProjectionMutationsTest extends PortalMutations {
    private static final Map<String, @Nullable Object> RETRY =
            Map.of("projection", ARCHIVE, "sequence", UNIT, "reason", "mended", "commandId", "p-1");
    private static final Map<String, @Nullable Object> SKIP =
            Map.of("projection", ARCHIVE, "position", 7, "reason", "recorded twice", "commandId", "p-2");

    private List<Object> history() {
        return node.historyOf(ProjectionEvent.streamOf(ARCHIVE));
    }

    @Test
    void aRetryAndASkipBindEveryFieldAndAreDoneOnce() {
        actAs("zhou.yun", Role.OPERATOR);

        assertThat(accepted("retryParkedSequence", RETRY)).isEqualTo(ARCHIVE);
        assertThat(accepted("skipParkedEvent", SKIP)).isEqualTo(ARCHIVE);
        accepted("retryParkedSequence", RETRY);
        accepted("skipParkedEvent", SKIP);

        assertThat(history())
                .containsExactly(
                        new ParkedSequenceRetried(ARCHIVE, UNIT, 7, "CompanyRenamed", "mended", Given.NOON.instant()),
                        new ParkedEventSkipped(
                                ARCHIVE, 7, "CompanyRenamed", UNIT, "recorded twice", Given.NOON.instant()));
    }

    private AbstractStringAssert<?> refused(Locale language, int position) {
        return assertThat(answer(
                        language,
                        "skipParkedEvent",
                        Map.of("projection", ARCHIVE, "position", position, "reason", "recorded twice")))
                .containsEntry("accepted", false)
                .extracting("refusals")
                .asString();
    }

    @Test
    void aRefusalSaysWhereToLook() {
        actAs("zhou.yun", Role.OPERATOR);

        refused(Locale.ENGLISH, 8).contains("EVENT_NOT_PARKED", "position 8 is not parked", "ask \"parked\"");
    }

    @Test
    void ofOneThatMerelyWaitsTheRefusalNamesTheOneThatItWaitsFor() {
        actAs("zhou.yun", Role.OPERATOR);

        refused(Locale.ENGLISH, 9).contains("EVENT_WAITS_BEHIND_ANOTHER", "position 9", "skip the event at position 7");
        refused(Locale.CHINESE, 9).contains("EVENT_WAITS_BEHIND_ANOTHER", "位置 9", "跳過位置 7 的事件");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyButTheOperatorSeesToProjections_R1_10(Role role) {
        actAs("somebody", role);

        assertThat(error(Locale.ENGLISH, "retryParkedSequence", RETRY).getExtensions())
                .containsEntry("code", "NOT_PERMITTED");
        assertThat(error(Locale.ENGLISH, "skipParkedEvent", SKIP).getExtensions())
                .containsEntry("code", "NOT_PERMITTED");
        assertThat(history()).isEmpty();
    }
}
