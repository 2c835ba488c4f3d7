package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** What is asked of the texts of every bundle, in English and Chinese. */
public final class TwoLanguages {

    private TwoLanguages() {}

    /** @param alike keys of texts that are the same in both languages */
    public static void sayTheSameThings(String bundle, Set<String> alike) {
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.CHINESE);
        // a bundle falls back to its parent for a missing text: that they differ tells that it has its own
        assertThat(english.keySet()).allSatisfy(key -> {
            if (!alike.contains(key)) {
                assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
            }
            assertThat(new MessageFormat(chinese.getString(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(english.getString(key)).getFormatsByArgumentIndex());
        });
    }

    /** A row is never called what others call a column. */
    public static void callARowARowEverywhere(String bundle) {
        ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.CHINESE);
        assertThat(chinese.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).as(key).doesNotContain("列"));
    }
}
