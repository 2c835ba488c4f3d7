package io.dossier.server.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("It is known which settings there are")
class KnownSettingsTest {
    private final KnownSettings known = new KnownSettings();

    record Store(Duration pollEvery, Inner inner, Map<String, String> departments, List<String> origins) {}

    record Inner(int mostTries) {}

    @BeforeEach
    void add() {
        known.addAll("dossier.store", Store.class);
        known.add("dossier.office.zone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dossier.store.poll-every",
                "dossier.store.pollEvery",
                "dossier.store.poll_every",
                "dossier.store.inner.most-tries",
                "dossier.store.departments.ENGINEERING",
                "dossier.store.departments[保安]",
                "dossier.store.origins",
                "dossier.store.origins[0]",
                "dossier.office.zone"
            })
    void howeverTheyAreWritten(String name) {
        assertThat(known.isKnown(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dossier.store.poll-evry",
                "dossier.store.poll.every",
                "dossier.store-poll-every",
                "dossier.store",
                "dossier.store.inner",
                "dossier.zone",
                "dossier.store.origins.first"
            })
    void othersAreNot(String name) {
        assertThat(known.isKnown(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DOSSIER_STORE_POLLEVERY",
                "DOSSIER_STORE_POLL_EVERY",
                "dossier_store_pollevery",
                "DOSSIER_STORE_INNER_MOSTTRIES",
                "DOSSIER_STORE_DEPARTMENTS_ENGINEERING",
                "DOSSIER_STORE_ORIGINS",
                "DOSSIER_STORE_ORIGINS_0",
                "DOSSIER_STORE_ORIGINS_0_",
                "DOSSIER_OFFICE_ZONE"
            })
    void alsoInTheEnvironment(String variable) {
        assertThat(Variables.isMeant(variable)).isTrue();
        assertThat(known.isKnownVariable(variable)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOSSIER_STORE_POLLEVRY", "DOSSIER_EVENTS_URL", "DOSSIER_ZONE", "DOSSIER_STORE"})
    void whereOthersAreRefused(String variable) {
        assertThat(Variables.isMeant(variable)).isTrue();
        assertThat(known.isKnownVariable(variable)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "DOSSIERS",
                "DOSSIER_TEST_MONGODB_URI",
                "DOSSIER_LAUNCHED",
                "DOSSIER_TERMINAL",
                "DOSSIER_TOPOLOGY_HOME",
                "DOSSIER_GATEWAY_ADDRESS",
                "DOSSIER_COMMAND_NODES",
                "DOSSIER_QUERY_NODES",
                "DOSSIER_PORT",
                "DOSSIER_SERVICE_HOST",
                "DOSSIER_QUERY_SERVICE_HOST",
                "DOSSIER_QUERY_SERVICE_PORT_HTTP",
                "DOSSIER_COMMAND_PORT_8080_TCP_ADDR"
            })
    void butNotWhatIsMeantForOthers(String variable) {
        assertThat(Variables.isMeant(variable)).isFalse();
    }

    @Test
    void whoMisspellsOneIsToldThoseBesideIt() {
        assertThat(known.near("dossier.store.inner.most-tires")).isEqualTo("dossier.store.inner.most-tries");
        assertThat(known.near("dossier.office.zonn")).isEqualTo("dossier.office.zone");
        assertThat(known.near("dossier.stor.poll-every"))
                .contains("dossier.store.poll-every", "dossier.store.inner.most-tries")
                .doesNotContain("zone");
        assertThat(known.near("dossier.shop.poll-every")).contains("dossier.office.zone", "dossier.store.poll-every");
    }
}
