package io.dossier.standalone.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things are kept.
 *
 * @param dataDir the folder of events and documents
 * @param documents where projections are kept
 */
@ConfigurationProperties("dossier")
record StoreProperties(
        @DefaultValue("data") Path dataDir, @DefaultValue Documents documents) {

    /**
     * Where projections are kept.
     *
     * @param uri of a server of MongoDB's protocol, with the database's name; {@code embedded} for the one in this process
     */
    record Documents(@DefaultValue("embedded") String uri) {}
}
