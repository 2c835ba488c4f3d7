package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Role;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.command.specification.Given;
import io.dossier.command.statistics.SubmittedMonth;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The submission of a month as the portal sends it (R9.4). */
class StatisticsMutationsTest extends PortalMutations {
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final Map<String, @Nullable Object> MONTH = Map.of("month", "2026-02");

    private List<Object> history() {
        return node.historyOf(SubmittedMonth.streamOf(FEBRUARY));
    }

    @Test
    void theOriginalAndARestatementBindEveryField() {
        assertThat(accepted("submitMonth", MONTH)).isEqualTo("2026-02");
        accepted("submitMonth", Map.of("month", "2026-02", "reason", "entered late", "commandId", "m-2"));
        accepted("submitMonth", Map.of("month", "2026-02", "reason", "entered late", "commandId", "m-2"));

        assertThat(history())
                .containsExactly(
                        new MonthSubmitted(FEBRUARY, 1, Optional.empty(), Given.NOON.instant()),
                        new MonthSubmitted(FEBRUARY, 2, Optional.of("entered late"), Given.NOON.instant()));
    }

    @Test
    void aMonthThatIsNotOverIsRefusedWithTheClause() {
        assertThat(answer(Locale.ENGLISH, "submitMonth", Map.of("month", "2026-03")))
                .containsEntry("accepted", false)
                .extracting("refusals")
                .asString()
                .contains("MONTH_NOT_OVER", "R9.4", "from 2026-04-01 on");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MANAGER", "SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyButTheManagerSubmits_R9_4(Role role) {
        actAs("somebody", role);

        assertThat(error(Locale.ENGLISH, "submitMonth", MONTH).getExtensions()).containsEntry("code", "NOT_PERMITTED");
        assertThat(history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12", "2201-01"})
    void aMonthThatNobodyCanMeanIsAnError(String month) {
        assertThat(error(Locale.ENGLISH, "submitMonth", Map.of("month", month)).getExtensions())
                .containsEntry("code", "DATE_OUT_OF_RANGE")
                .containsEntry("field", "month");
    }
}
