package io.dossier.query;

import io.dossier.eventstore.Dialect;
import io.dossier.eventstore.StoredAudits;
import io.dossier.query.audit.AuditProperties;
import io.dossier.query.checkpoint.CheckpointProperties;
import io.dossier.query.export.ExportProperties;
import io.dossier.query.infrastructure.graphql.ConsistencyProperties;
import io.dossier.query.infrastructure.graphql.PageProperties;
import io.dossier.query.infrastructure.projection.ParkedProperties;
import io.dossier.query.infrastructure.projection.ProjectionProperties;
import io.dossier.query.infrastructure.projection.RebuildProperties;
import io.dossier.query.notice.NoticeProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The query side as a library: found by a scan of {@code io.dossier.query}. The application provides the beans {@code EventStore},
 * {@code EventHistory}, {@code Dialect} (of the events' database, its tables up to date), {@code Serializer} (Axon's), {@code
 * MongoDatabaseFactory}, {@code CheckpointHome}, {@code Clock} and {@code MeterRegistry}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    ProjectionProperties.class,
    RebuildProperties.class,
    ParkedProperties.class,
    PageProperties.class,
    ConsistencyProperties.class,
    ExportProperties.class,
    NoticeProperties.class,
    AuditProperties.class,
    CheckpointProperties.class
})
public class QuerySideConfiguration {

    @Bean
    StoredAudits storedAudits(Dialect eventDialect) {
        return new StoredAudits(eventDialect);
    }
}
