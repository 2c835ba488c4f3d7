package io.dossier.query.application;

import com.mongodb.ConnectionString;
import io.dossier.query.checkpoint.CheckpointHome;
import io.dossier.query.infrastructure.DocumentsAddress;
import io.dossier.query.infrastructure.DocumentsPatience;
import io.dossier.server.ServerConfiguration;
import io.dossier.server.identity.IdentityConfiguration;
import io.dossier.server.postgres.EventDatabaseConfiguration;
import io.dossier.server.setting.OtherSettings;
import io.dossier.server.web.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/** A node of the query side. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(QuerySideApplication.StoreProperties.class)
@ComponentScan(basePackages = "io.dossier.query", nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({ServerConfiguration.class, IdentityConfiguration.class, EventDatabaseConfiguration.class})
public class QuerySideApplication {

    /**
     * Where things are kept.
     *
     * @param dataDir a folder that all nodes of the query side share, for what belongs to checkpoints and is not set otherwise
     * @param documents where projections are kept
     */
    @ConfigurationProperties("dossier")
    record StoreProperties(
            @DefaultValue("data") Path dataDir,
            @DefaultValue Documents documents) {

        /**
         * Where projections are kept.
         *
         * @param uri of a server of MongoDB's protocol, with the database's name
         * @param patience until a request for that server, or for a connection, is given up
         * @param socketTimeout after how long without a word the server counts as gone
         */
        record Documents(
                @DefaultValue("") String uri,
                @DefaultValue("5s") Duration patience,
                @DefaultValue("30s") Duration socketTimeout) {}
    }

    /** @param arguments settings such as {@code --server.port=8080}; those of the environment do as well */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Reads {@code query-side.yaml}, and not the settings of another application on the same class path. */
    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(QuerySideApplication.class).properties("spring.config.name=query-side");
    }

    @Bean
    MongoConnectionDetails documentStoreAddress(StoreProperties properties) {
        ConnectionString uri = DocumentsAddress.of(
                properties.documents().uri(), "Give DOSSIER_DOCUMENTS_URI=mongodb://USER:PASSWORD@HOST:27017/dossier.");
        return () -> uri;
    }

    @Bean
    DocumentsPatience documentsPatience(StoreProperties properties) {
        return new DocumentsPatience(
                properties.documents().patience(), properties.documents().socketTimeout());
    }

    /** Of several nodes each would make a key of its own: here it is given. */
    @Bean
    CheckpointHome checkpointHome(StoreProperties properties) {
        return new CheckpointHome(properties.dataDir(), false);
    }

    @Bean
    Side side() {
        return Side.QUERY;
    }

    /** Those of the command side. */
    @Bean
    static OtherSettings settingsOfTheOtherSide() {
        return new OtherSettings(List.of(
                "dossier.query-side",
                "dossier.policy",
                "dossier.dossiers",
                "dossier.complaints",
                "dossier.office.departments",
                "dossier.timers"));
    }
}
