package io.dossier.server.trace;

import io.dossier.server.web.CorrelationFilter;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** A request as its trace tells of it: with the number that its answer and its events bear, and without its whole address. */
final class RequestSpan extends DefaultServerRequestObservationConvention {
    static final String CORRELATION = "dossier.correlation";

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        @Nullable
        String number =
                context.getResponse() == null ? null : context.getResponse().getHeader(CorrelationFilter.HEADER);
        return number == null ? KeyValues.empty() : KeyValues.of(CORRELATION, number);
    }
}
