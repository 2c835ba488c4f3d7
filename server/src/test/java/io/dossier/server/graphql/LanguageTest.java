package io.dossier.server.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The language of an answer")
class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-GB,zh;q=0.5 | en",
                "zh-TW | zh",
                "fr, en;q=0.5 | en",
                "fr | zh",
                "'' | zh",
                "en;q=two | zh",
            })
    void isTheFirstThatIsSpoken_orChinese(String header, String language) {
        assertThat(Language.of(header)).isEqualTo(Locale.of(language));
    }

    @Test
    void isChineseIfNothingIsSaid() {
        assertThat(Language.of(null)).isEqualTo(Locale.CHINESE);
        assertThat(Language.text(null, "是", "yes")).isEqualTo("是");
        assertThat(Language.text(Locale.UK, "是", "yes")).isEqualTo("yes");
    }
}
