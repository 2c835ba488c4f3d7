package io.dossier.standalone.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** Whoever waits is told in their language how far it is. */
class ProgressTextsTest {
    private static final String BUNDLE = "io.dossier.standalone.progress.messages";

    private final ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
    private final ResourceBundle chinese = ResourceBundle.getBundle(BUNDLE, Locale.CHINESE);

    @Test
    void bothLanguagesSayTheSameThings() {
        // a bundle falls back to its parent for a missing text: that they differ tells that it has its own
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
            assertThat(new MessageFormat(chinese.getString(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(english.getString(key)).getFormatsByArgumentIndex());
        });
    }

    @Test
    void inChineseARowIsNeverCalledWhatOthersCallAColumn() {
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).as(key).doesNotContain("列"));
    }
}
