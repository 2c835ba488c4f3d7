package io.dossier.eventstore;

import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;

/** What ties together all that one request causes. The application's filter puts it into the logging context. */
public final class CorrelationIds {
    /** The key in the logging context. */
    public static final String KEY = "correlationId";

    private CorrelationIds() {}

    /** The current request's; a new one where there is no request. */
    public static String current() {
        return Optional.ofNullable(MDC.get(KEY))
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
