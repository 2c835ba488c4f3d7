package io.dossier.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Whoever runs an import is answered in their language. */
class ImportTextsTest {
    private static final String BUNDLE = "io.dossier.standalone.importing.messages";

    @Test
    void bothLanguagesSayTheSameThings() {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);

        // a bundle falls back to its parent for a missing text: only its own keys tell
        assertThat(english.keySet()).allSatisfy(key -> {
            if (!List.of("SUMMARY_REJECTS").contains(key)) {
                assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
            }
            assertThat(new MessageFormat(chinese.getString(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(english.getString(key)).getFormatsByArgumentIndex());
        });
    }

    @Test
    void inChineseARowIsNeverCalledWhatOthersCallAColumn() {
        ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);

        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).as(key).doesNotContain("列"));
    }

    @Test
    void languagesThatAreNotThereAreAnsweredInEnglishWhateverTheMachineSpeaks() {
        ImportTexts texts = new ImportTexts(Locale.FRENCH, (refusal, locale) -> "");

        assertThat(texts.text("INTERRUPTED")).isEqualTo("it was interrupted");
    }

    @Test
    void aRefusalIsGivenWithItsCodeItsClauseAndItsMessage() {
        ImportTexts texts = new ImportTexts(Locale.CHINESE, (refusal, locale) -> "檔案已封存");

        assertThat(texts.reasons(
                        List.of(new Refusal("ARCHIVE_CLOSED", Optional.of(Clause.R1_4), Optional.empty(), List.of()))))
                .containsExactly("ARCHIVE_CLOSED (R1.4): 檔案已封存");
    }
}
