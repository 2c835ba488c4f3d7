package io.dossier.query.infrastructure.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long pages are; {@code dossier.page.*}.
 *
 * @param size where the caller does not say
 * @param max the most that a caller may ask for
 */
@ConfigurationProperties("dossier.page")
public record PageProperties(
        @DefaultValue("20") int size, @DefaultValue("100") int max) {
    public PageProperties {
        if (size < 1 || max < size) {
            throw new IllegalArgumentException("dossier.page.size must be at least 1 and at most dossier.page.max");
        }
    }
}
