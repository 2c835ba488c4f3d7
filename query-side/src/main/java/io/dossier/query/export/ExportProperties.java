package io.dossier.query.export;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Exports; {@code dossier.exports.*}.
 *
 * @param atOnce how many are written at the same time; further requests are told to come again
 */
@ConfigurationProperties("dossier.exports")
public record ExportProperties(@DefaultValue("4") int atOnce) {
    public ExportProperties {
        if (atOnce < 1) {
            throw new IllegalArgumentException("dossier.exports.at-once must be at least 1");
        }
    }
}
