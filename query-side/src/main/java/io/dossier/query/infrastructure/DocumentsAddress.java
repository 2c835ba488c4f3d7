package io.dossier.query.infrastructure;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import io.dossier.server.setting.UnusableSetting;
import java.util.regex.Pattern;

/** The address of the documents' server, as the setting {@code dossier.documents.uri} says it. */
public final class DocumentsAddress {
    private static final String SETTING = "dossier.documents.uri";

    /** What is told about an address goes into logs; so would the driver's reasons, which may quote any part of it. */
    private static final Pattern PASSWORD = Pattern.compile("(//[^:/@]*:).*@");

    private DocumentsAddress() {}

    /**
     * The address that a URI says.
     *
     * @param remedy what to do if it says none, in sentences
     * @throws UnusableSetting if it is none, or names no database
     */
    public static ConnectionString of(String uri, String remedy) {
        if (uri.isBlank()) {
            throw new UnusableSetting(
                    SETTING, uri, "so it is missing, and there is nowhere to keep documents", remedy, null);
        }
        try {
            ConnectionString address = new ConnectionString(uri);
            if (address.getDatabase() == null) {
                throw new IllegalArgumentException("it names no database");
            }
            return address;
        } catch (IllegalArgumentException | MongoException e) {
            String shown = PASSWORD.matcher(uri).replaceFirst("$1***@");
            throw new UnusableSetting(
                    SETTING,
                    shown,
                    "which is no address of a database" + (shown.equals(uri) ? ": " + e.getMessage() : ""),
                    remedy,
                    e);
        }
    }
}
