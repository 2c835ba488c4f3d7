package io.dossier.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.server.setting.UnusableSetting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The database of events that is set")
class EventDatabaseConfigurationTest {
    private static EventDatabaseProperties at(String url) {
        return new EventDatabaseProperties(
                url,
                "dossier",
                "hidden-word",
                2,
                Duration.ofMillis(300),
                Duration.ofSeconds(5),
                Duration.ofMillis(20),
                true);
    }

    private static void open(EventDatabaseProperties settings) {
        new EventDatabaseConfiguration()
                .eventDatabase(settings, new SimpleMeterRegistry())
                .close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgresql://db/dossier", "jdbc:mysql://db/dossier"})
    void mustBeAnAddressOfPostgres(String url) {
        assertThatThrownBy(() -> open(at(url))).isInstanceOfSatisfying(UnusableSetting.class, refused -> {
            assertThat(refused)
                    .hasMessage("The setting dossier.events.url is [%s], which is no address of a PostgreSQL database."
                            .formatted(url));
            assertThat(refused.remedy()).contains("DOSSIER_EVENTS_URL=jdbc:postgresql://HOST:5432/dossier");
        });
    }

    @Test
    void mustBeThere_andNoPasswordIsTold() {
        assertThatThrownBy(() -> open(at("jdbc:postgresql://127.0.0.1:1/dossier?password=hidden-word")))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageStartingWith(
                        "The setting dossier.events.url is [jdbc:postgresql://127.0.0.1:1/dossier?***], at which no database can be opened: ")
                .hasMessageNotContaining("hidden-word");
        assertThat(at("jdbc:postgresql://db/dossier?password=hidden-word").toString())
                .doesNotContain("hidden-word");
    }
}
