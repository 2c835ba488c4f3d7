package io.dossier.standalone.progress;

import io.dossier.standalone.TwoLanguages;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever waits is told in their language how far it is. */
class ProgressTextsTest {
    private static final String BUNDLE = "io.dossier.standalone.progress.messages";

    @Test
    void bothLanguagesSayTheSameThings() {
        TwoLanguages.sayTheSameThings(BUNDLE, Set.of());
    }

    @Test
    void inChineseARowIsNeverCalledWhatOthersCallAColumn() {
        TwoLanguages.callARowARowEverywhere(BUNDLE);
    }
}
