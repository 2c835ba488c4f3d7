package io.dossier.server.trace;

import io.micrometer.tracing.TraceContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a trace that is collected, in the words of W3C's Trace Context.
 *
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 of them
 */
record TraceParent(String traceId, String spanId) {
    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-01");

    static TraceParent of(TraceContext context) {
        return new TraceParent(context.traceId(), context.spanId());
    }

    /** Empty for what has another form. */
    static Optional<TraceParent> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new TraceParent(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + "-01";
    }
}
