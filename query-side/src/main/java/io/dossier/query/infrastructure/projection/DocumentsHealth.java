package io.dossier.query.infrastructure.projection;

import io.dossier.server.health.ReachHealth;
import org.bson.Document;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Health {@code documents}: whether the documents' server answers what every server of the protocol can be asked, for one document. */
@Configuration(proxyBeanMethods = false)
class DocumentsHealth {

    private static final String ASKED = "projection_tokens";

    @Bean
    HealthIndicator documentsHealthIndicator(MongoDatabaseFactory documents, MongoConnectionDetails address) {
        return new ReachHealth(
                () -> documents
                        .getMongoDatabase()
                        .getCollection(ASKED)
                        .find()
                        .projection(new Document("_id", 1))
                        .limit(1)
                        .first(),
                "See whether the document server at %s (dossier.documents.uri, DOSSIER_DOCUMENTS_URI) runs and can be reached from this node; until then reads are answered DOCUMENTS_UNAVAILABLE."
                        .formatted(hosts(address)));
    }

    private static String hosts(MongoConnectionDetails address) {
        return String.join(", ", address.getConnectionString().getHosts());
    }
}
