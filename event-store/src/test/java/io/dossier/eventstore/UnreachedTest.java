package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A database is not reached")
class UnreachedTest {
    @ParameterizedTest
    @ValueSource(strings = {"08000", "08001", "08006", "57P01", "57P02", "57P03"})
    void whenThereIsNoConnectionOrItBreaks(String state) {
        assertThat(Unreached.is(new SQLException("gone", state))).isTrue();
    }

    @Test
    void whenThePoolHasNoneToGive() {
        assertThat(Unreached.is(new SQLTransientConnectionException("timed out")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "42P01", "42501", "57014", "55P03"})
    void butOneThatRefusesWhatItIsAskedIs(String state) {
        assertThat(Unreached.is(new SQLException("no", state))).isFalse();
    }

    @Test
    void andSoIsOneThatDoesNotSayWhy() {
        assertThat(Unreached.is(new SQLException("no"))).isFalse();
    }
}
