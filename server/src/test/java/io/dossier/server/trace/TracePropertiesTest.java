package io.dossier.server.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.server.setting.UnusableSetting;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("Traces are made where a collector takes them, and nowhere else")
class TracePropertiesTest {
    private static final String[] CONFIGURATIONS = {
        OpenTelemetryTracingAutoConfiguration.class.getName(), WebMvcAutoConfiguration.class.getName()
    };

    private static boolean[] kept(MockEnvironment environment) {
        OnlyWithCollector filter = new OnlyWithCollector();
        filter.setEnvironment(environment);
        return filter.match(CONFIGURATIONS, nothingIsKnown());
    }

    private static AutoConfigurationMetadata nothingIsKnown() {
        return (AutoConfigurationMetadata) Proxy.newProxyInstance(
                AutoConfigurationMetadata.class.getClassLoader(),
                new Class<?>[] {AutoConfigurationMetadata.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError("nobody asks " + method.getName());
                });
    }

    @Test
    void withoutOneNothingOfTracesIsSetUp() {
        assertThat(kept(new MockEnvironment())).containsExactly(false, true);
    }

    @Test
    void withOneEverythingIs() {
        assertThat(kept(new MockEnvironment()
                        .withProperty("dossier.traces.endpoint", "http://collector:4318/v1/traces")))
                .containsExactly(true, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4318", "ftp://collector/v1/traces", "http:///v1/traces", "somewhere else"})
    void whatIsNoAddressIsRefused(String endpoint) {
        assertThatThrownBy(() -> kept(new MockEnvironment().withProperty("dossier.traces.endpoint", endpoint)))
                .hasRootCauseInstanceOf(UnusableSetting.class)
                .rootCause()
                .hasMessageContaining("dossier.traces.endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "NaN"})
    void andWhatIsNoShare(String sampling) {
        assertThatThrownBy(() -> kept(new MockEnvironment().withProperty("dossier.traces.sampling", sampling)))
                .hasRootCauseInstanceOf(UnusableSetting.class)
                .rootCause()
                .hasMessageContaining("dossier.traces.sampling");
    }
}
