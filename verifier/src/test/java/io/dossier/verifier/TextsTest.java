package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is said to people is a sentence for one as for many")
class TextsTest {
    private final Texts english = new Texts(Locale.ENGLISH);

    @Test
    void oneAndMany() {
        assertThat(english.of("verified", 1L, 1L, "office", "today"))
                .isEqualTo(
                        "The event at position 1 is the one over which 1 checkpoint was signed (office, the newest of today).");
        assertThat(english.of("verified", 12L, 2L, "office", "today"))
                .isEqualTo(
                        "The events at positions 1 to 12 are those over which 2 checkpoints were signed (office, the newest of today).");
        assertThat(english.of("uncovered", 1L, 9L))
                .isEqualTo("1 event after position 9 is not covered by a checkpoint yet.");
        assertThat(english.of("uncovered", 2L, 9L))
                .isEqualTo("2 events after position 9 are not covered by a checkpoint yet.");
        assertThat(english.of("finding.removed.gap", 4L, 4L, 5L, 1L))
                .isEqualTo("Position 4: the event here is missing; the next one is at 5.");
        assertThat(english.of("finding.inserted.between", 4L, 1L, 5L, "e-7"))
                .isEqualTo(
                        "Position 4: the event e-7 was put in here; the event that was signed here stands at position 5 now.");
        assertThat(english.of("stated", 1L, 1, 1L, "office", "today", "abc"))
                .isEqualTo(
                        "1 document of 1 projection is as the event at position 1 says; stated by office at today, digest abc.");
        assertThat(english.of("finding.altered", 11L, 11L, "today", 1L))
                .isEqualTo("Position 11: the event here is not as it was signed (today).");
    }

    @Test
    void noneAtAll() {
        assertThat(english.of("finding.removed.end", 1L, 9L, 0L, 9L))
                .isEqualTo("Position 1: the events at positions 1 to 9 are missing; there are no events at all.");
        assertThat(new Texts(Locale.CHINESE).of("finding.removed.end", 1L, 9L, 0L, 9L))
                .isEqualTo("位置 1：位置 1 至 9 的事件缺失；事件庫中沒有任何事件。");
        assertThat(english.of("finding.stored.end", 0L, 9L))
                .isEqualTo("The database lacks checkpoints: it has none, the folder's of size 9.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void numbersAreWrittenAsTheyAreGivenBackToTheCommandLine(String language) {
        assertThat(new Texts(Locale.forLanguageTag(language))
                        .of("finding.removed.end", 1000001L, 2000000L, 1000000L, 1000000L))
                .contains("1000001", "2000000")
                .doesNotContain(",000", "000,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyTextCanBeWritten(String language) {
        Texts texts = new Texts(Locale.forLanguageTag(language));
        ResourceBundle bundle = ResourceBundle.getBundle(
                "io.dossier.verifier.messages", language.equals("zh") ? Locale.CHINESE : Locale.ROOT);

        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(texts.of(key, 1L, 2L, 3L, 4L, 5L, 6L))
                        .isNotBlank()
                        .doesNotContain("{", "}", "choice", "''"));
    }
}
