package io.dossier.server.trace;

import io.dossier.server.setting.UnusableSetting;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The collector of traces; {@code dossier.traces.*}.
 *
 * @param endpoint where it takes them in OpenTelemetry's protocol over HTTP, such as {@code http://collector:4318/v1/traces}; empty for nowhere
 * @param sampling the share of the requests without a {@code traceparent} that is traced, 0 to 1; one with it says so itself
 */
@ConfigurationProperties(TraceProperties.PREFIX)
record TraceProperties(
        @DefaultValue("") String endpoint,
        @DefaultValue("0.1") double sampling) {
    static final String PREFIX = "dossier.traces";
    static final String ENDPOINT = PREFIX + ".endpoint";

    TraceProperties {
        if (!endpoint.isEmpty() && !isAddress(endpoint)) {
            throw new UnusableSetting(
                    ENDPOINT,
                    endpoint,
                    "which is no address of a collector",
                    "Give the address at which it takes traces over HTTP, such as http://collector:4318/v1/traces.",
                    null);
        }
        if (!(sampling >= 0 && sampling <= 1)) {
            throw new UnusableSetting(
                    PREFIX + ".sampling",
                    sampling,
                    "which is no share",
                    "Give a number from 0 to 1, such as 0.1.",
                    null);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
