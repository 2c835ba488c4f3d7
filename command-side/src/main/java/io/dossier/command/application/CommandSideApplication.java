package io.dossier.command.application;

import io.dossier.command.deadline.TimerStore;
import io.dossier.command.projection.ParkedEvents;
import io.dossier.server.ServerConfiguration;
import io.dossier.server.identity.IdentityConfiguration;
import io.dossier.server.postgres.EventDatabaseConfiguration;
import io.dossier.server.setting.OtherSettings;
import io.dossier.server.web.Side;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** A node of the command side. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(QuerySideProperties.class)
@ComponentScan(basePackages = "io.dossier.command", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({ServerConfiguration.class, IdentityConfiguration.class, EventDatabaseConfiguration.class})
public class CommandSideApplication {

    /** @param arguments settings such as {@code --server.port=8080}; those of the environment do as well */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Reads {@code command-side.yaml}, and not the settings of another application on the same class path. */
    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CommandSideApplication.class).properties("spring.config.name=command-side");
    }

    @Bean
    TimerStore timerStore(DataSource eventDatabase) {
        return TimerStore.postgresql(eventDatabase);
    }

    @Bean
    ParkedEvents parkedEvents(QuerySideProperties querySide) {
        return querySide.parkedEvents();
    }

    @Bean
    Side side() {
        return Side.COMMAND;
    }

    /** Those of the query side. */
    @Bean
    public static OtherSettings settingsOfTheOtherSide() {
        return new OtherSettings(List.of(
                "dossier.data-dir",
                "dossier.documents",
                "dossier.projections",
                "dossier.page",
                "dossier.consistency",
                "dossier.exports",
                "dossier.audits",
                "dossier.checkpoints",
                "dossier.notices"));
    }
}
