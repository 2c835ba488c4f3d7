package io.dossier.query.infrastructure;

import com.mongodb.MongoClientSettings;
import io.dossier.server.setting.UnusableSetting;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.core.Ordered;

/**
 * For how long the documents' server is waited for. What the address says of it itself goes before.
 *
 * @param patience until a request for a server, or for a connection, is given up; {@code dossier.documents.patience}
 * @param socketTimeout after how long without a word a server counts as gone; {@code dossier.documents.socket-timeout}
 */
public record DocumentsPatience(Duration patience, Duration socketTimeout)
        implements MongoClientSettingsBuilderCustomizer, Ordered {

    /** Before Spring Boot's own, which passes the address on. */
    private static final int BEFORE_THE_ADDRESS = -1;

    /** @throws UnusableSetting if one of them is no time, for the driver would wait for ever */
    public DocumentsPatience {
        mustBeATime("dossier.documents.patience", patience);
        mustBeATime("dossier.documents.socket-timeout", socketTimeout);
    }

    private static void mustBeATime(String setting, Duration given) {
        if (given.toMillis() <= 0 || given.toMillis() > Integer.MAX_VALUE) {
            throw new UnusableSetting(
                    setting, given.toString(), "which is no time to wait", "Give a time such as 5s.", null);
        }
    }

    @Override
    public void customize(MongoClientSettings.Builder client) {
        long wait = patience.toMillis();
        client.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(wait, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(wait, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) wait, TimeUnit.MILLISECONDS)
                        .readTimeout((int) socketTimeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public int getOrder() {
        return BEFORE_THE_ADDRESS;
    }
}
