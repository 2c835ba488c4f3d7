package io.dossier.server.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A span without what it must not tell. Only attributes that are known to hold no personal data are told; of a failure only that it was one, for
 * its message may quote what it failed for. The log has the rest.
 */
final class DiscreetSpan extends DelegatingSpanData {
    private static final Set<String> TOLD = Set.of(
            "method",
            "status",
            "outcome",
            "uri",
            "exception",
            "graphql.operation.type",
            "graphql.operation.name",
            "graphql.outcome",
            "operation.type",
            "operation.name",
            RequestSpan.CORRELATION,
            Part.COMMAND,
            Part.PROJECTION);

    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("uri");

    private final Attributes attributes;

    DiscreetSpan(SpanData span) {
        super(span);
        AttributesBuilder told = Attributes.builder().putAll(span.getAttributes());
        told.removeIf(key -> !TOLD.contains(key.getKey()));
        this.attributes = told.build();
    }

    static boolean isOfTheOperator(SpanData span) {
        @Nullable String address = span.getAttributes().get(ADDRESS);
        return address != null && address.startsWith("/actuator");
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }
}
