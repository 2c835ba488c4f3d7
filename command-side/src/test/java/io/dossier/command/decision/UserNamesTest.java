package io.dossier.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"zhao.qiang", "Zhao.Qiang", " ZHAO.QIANG ", "ｚｈａｏ．ｑｉａｎｇ", "\u3000zhao.qiang"})
    void areTheSameHoweverTheyAreWritten_R6_14(String written) {
        assertThat(UserNames.areSame("zhao.qiang", written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhao.qian", "zhao qiang", "zhaoqiang", ""})
    void areOthersIfALetterDiffers(String another) {
        assertThat(UserNames.areSame("zhao.qiang", another)).isFalse();
    }
}
