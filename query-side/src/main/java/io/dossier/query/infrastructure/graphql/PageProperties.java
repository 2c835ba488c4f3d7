package io.dossier.query.infrastructure.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long pages are; {@code dossier.page.*}.
 *
 * @param size where the caller does not say
 * @param max the most that a caller may ask for
 * @param entriesKept how many entries of archives that were read are kept in memory, half a kilobyte each; 0 to read them each time
 */
@ConfigurationProperties("dossier.page")
public record PageProperties(
        @DefaultValue("20") int size,
        @DefaultValue("100") int max,
        @DefaultValue("40000") int entriesKept) {
    public PageProperties {
        if (size < 1 || max < size) {
            throw new IllegalArgumentException("dossier.page.size must be at least 1 and at most dossier.page.max");
        }
        if (entriesKept < 0) {
            throw new IllegalArgumentException("dossier.page.entries-kept must not be negative");
        }
    }
}
