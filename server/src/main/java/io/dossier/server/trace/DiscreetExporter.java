package io.dossier.server.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Tells of spans only what may leave the product, and nothing of who asks for its health and metrics. */
record DiscreetExporter(SpanExporter exporter) implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return exporter.export(spans.stream()
                .filter(span -> !DiscreetSpan.isOfTheOperator(span))
                .<SpanData>map(DiscreetSpan::new)
                .toList());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
