package io.dossier.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import graphql.i18n.I18n;
import graphql.i18n.I18n.BundleType;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("GraphQL's own messages in our words")
class GraphQlTextsTest {
    @ParameterizedTest
    @CsvSource({"Validation, zh", "Validation, en", "Parsing, zh", "Parsing, en"})
    void areThereForEverythingThatGraphQlSays(BundleType bundle, String language) throws IOException {
        Properties theirs = read("i18n/%s.properties".formatted(bundle));
        Properties ours = read("i18n/%s_%s.properties".formatted(bundle, language));

        assertThat(ours.stringPropertyNames()).isEqualTo(theirs.stringPropertyNames());
        I18n used = I18n.i18n(bundle, Locale.forLanguageTag(language));
        for (String key : ours.stringPropertyNames()) {
            assertThat(used.getResourceBundle().getString(key)).isEqualTo(ours.getProperty(key));
            assertThatCode(() -> new MessageFormat(ours.getProperty(key)).format(new Object[] {1, 2, 3, 4, 5}))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThat(places(ours.getProperty(key)))
                    .as("%s names no more than GraphQL tells", key)
                    .isLessThanOrEqualTo(places(theirs.getProperty(key)));
        }
    }

    private static int places(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(I18n.class.getClassLoader().getResourceAsStream(file), file),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
