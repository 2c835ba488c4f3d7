package io.dossier.standalone.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things are kept.
 *
 * @param dataDir the folder of events and documents
 * @param documents where projections are kept
 */
@ConfigurationProperties("dossier")
public record StoreProperties(
        @DefaultValue("data") Path dataDir, @DefaultValue Documents documents) {

    /**
     * Where projections are kept.
     *
     * @param uri of a server of MongoDB's protocol, with the database's name; {@code embedded} for the one in this process
     * @param patience until a request for that server, or for a connection, is given up
     * @param socketTimeout after how long without a word the server counts as gone
     */
    record Documents(
            @DefaultValue("embedded") String uri,
            @DefaultValue("5s") Duration patience,
            @DefaultValue("30s") Duration socketTimeout) {}
}
