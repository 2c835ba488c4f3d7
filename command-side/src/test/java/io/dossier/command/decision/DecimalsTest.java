package io.dossier.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0.00",
        "-186.50, -186.50",
        "1E+20, 100000000000000000000",
        "1E-20, 0.00000000000000000001",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void whatPeopleWriteIsWrittenOut(BigDecimal number, String text) {
        assertThat(Decimals.isOrdinary(number)).isTrue();
        assertThat(Decimals.text(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+21", "1E-21", "0E-1000000000", "-1E+1000000000", "1E+2147483647", "1E-2147483647"})
    void whatNobodyWritesKeepsItsExponent(String text) {
        BigDecimal number = new BigDecimal(text);

        assertThat(Decimals.isOrdinary(number)).isFalse();
        assertThat(Decimals.text(number)).isEqualTo(text);
    }

    @Test
    void theLowestScaleThereIsHasNoPositiveCounterpartInAnInt() {
        BigDecimal number = new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE);

        assertThat(Decimals.isOrdinary(number)).isFalse();
        assertThat(Decimals.text(number)).isEqualTo("1E+2147483648");
    }

    @Test
    void manyDigitsAreShortened() {
        BigDecimal number = new BigDecimal("1".repeat(31));
        BigDecimal longer = new BigDecimal("1".repeat(61));

        assertThat(Decimals.isOrdinary(number)).isFalse();
        assertThat(Decimals.text(number)).isEqualTo("1".repeat(31));
        assertThat(Decimals.text(longer)).isEqualTo("1".repeat(60) + "…");
    }
}
