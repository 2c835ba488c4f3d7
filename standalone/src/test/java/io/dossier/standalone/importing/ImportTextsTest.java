package io.dossier.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import io.dossier.standalone.TwoLanguages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever runs an import is answered in their language. */
class ImportTextsTest {
    private static final String BUNDLE = "io.dossier.standalone.importing.messages";

    @Test
    void bothLanguagesSayTheSameThings() {
        TwoLanguages.sayTheSameThings(BUNDLE, Set.of("SUMMARY_REJECTS"));
    }

    @Test
    void inChineseARowIsNeverCalledWhatOthersCallAColumn() {
        TwoLanguages.callARowARowEverywhere(BUNDLE);
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
