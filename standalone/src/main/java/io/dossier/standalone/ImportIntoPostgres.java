package io.dossier.standalone;

import io.dossier.command.application.CommandSideApplication;
import io.dossier.command.deadline.TimerStore;
import io.dossier.command.projection.Parked;
import io.dossier.command.projection.ParkedEvents;
import io.dossier.server.ServerConfiguration;
import io.dossier.server.postgres.EventDatabaseConfiguration;
import io.dossier.server.setting.OtherSettings;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/**
 * A node of the command side without doors, for an import into the events in the PostgreSQL that command nodes and query nodes share. Nothing is kept in this process, as on those
 * nodes: others may write meanwhile. It has the settings of the command side, from {@code import.yaml}.
 */
// No @Configuration: the product in one process finds those of its packages, and would be led to PostgreSQL, too.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.metrics.MongoMetricsAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.health.MongoReactiveHealthContributorAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveRepositoriesAutoConfiguration"
        })
@ComponentScan(
        basePackages = "io.dossier.command",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "io\\.dossier\\.command\\.application\\..*"),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({ServerConfiguration.class, EventDatabaseConfiguration.class})
class ImportIntoPostgres {

    /** Where the events are. */
    static final String URL = "dossier.events.url";

    @Bean
    TimerStore timerStore(DataSource eventDatabase) {
        return TimerStore.postgresql(eventDatabase);
    }

    /** It may be given the environment of any node. */
    @Bean
    static OtherSettings settingsOfTheNodes() {
        return new OtherSettings(Stream.concat(
                        CommandSideApplication.settingsOfTheOtherSide().prefixes().stream(),
                        Stream.of("dossier.query-side", "dossier.identity"))
                .toList());
    }

    /** An import tells projections nothing. */
    @Bean
    ParkedEvents parkedEvents() {
        return new ParkedEvents() {
            @Override
            public Parked first(String projection, String sequence) {
                return new Parked.NotKnownYet();
            }

            @Override
            public Parked at(String projection, long position) {
                return new Parked.NotKnownYet();
            }
        };
    }
}
