package io.dossier.server.postgres;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database of events; {@code dossier.events.*}.
 *
 * @param url of PostgreSQL's primary server, as JDBC has it
 * @param username who logs in there
 * @param password that user's; may be empty
 * @param connections the most that this node holds
 * @param patience how long a start waits for the database, and a request for a connection
 * @param socketTimeout after how long without a word the server counts as gone
 * @param pollEvery how often new events are looked for that other nodes have appended
 * @param migrate whether this node brings the tables up to date when it starts; the user must own them then
 */
@ConfigurationProperties("dossier.events")
record EventDatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("16") int connections,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("30s") Duration socketTimeout,
        @DefaultValue("20ms") Duration pollEvery,
        @DefaultValue("true") boolean migrate) {

    private static final String HIDDEN = "***";

    /** The address as it may be told: without its parameters, which may be a password. */
    String shownUrl() {
        return url.replaceAll("\\?.*", "?" + HIDDEN);
    }

    /** Without the password, and without what an address may say of one. */
    @Override
    public String toString() {
        return "EventDatabaseProperties[url=%s, username=%s, password=%s]".formatted(shownUrl(), username, HIDDEN);
    }
}
