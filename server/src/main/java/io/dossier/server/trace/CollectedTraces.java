package io.dossier.server.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of the traces that requests begin. Nothing else begins one: neither timers nor imports have anybody who waits for them. */
final class CollectedTraces implements Traces {
    /** A batch of a busy hour is a part of no more traces than this. */
    static final int MOST_ORIGINS = 16;

    private final Tracer tracer;

    CollectedTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public <T> T part(Part part, Supplier<T> work) {
        if (collected().isEmpty()) {
            return work.get();
        }
        Span span = tagged(tracer.spanBuilder(), part).start();
        try (Tracer.SpanInScope ignored = tracer.withSpan(span)) {
            return work.get();
        } catch (RuntimeException | Error e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }

    @Override
    public Optional<String> current() {
        return collected().map(span -> TraceParent.of(span.context()).toString());
    }

    private Optional<Span> collected() {
        @Nullable Span current = tracer.currentSpan();
        return current != null && Boolean.TRUE.equals(current.context().sampled())
                ? Optional.of(current)
                : Optional.empty();
    }

    @Override
    public void onBehalfOf(Supplier<Stream<String>> origins, Part part, Runnable work) {
        List<Span> spans = origins.get()
                .distinct()
                .flatMap(origin -> TraceParent.parse(origin).stream())
                .limit(MOST_ORIGINS)
                .map(origin -> begin(origin, part))
                .toList();
        if (spans.isEmpty()) {
            work.run();
            return;
        }
        // what is logged meanwhile bears the first one's name
        try (Tracer.SpanInScope ignored = tracer.withSpan(spans.getFirst())) {
            work.run();
        } catch (RuntimeException | Error e) {
            spans.forEach(span -> span.error(e));
            throw e;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Span begin(TraceParent origin, Part part) {
        return tagged(tracer.spanBuilder(), part)
                .setParent(tracer.traceContextBuilder()
                        .traceId(origin.traceId())
                        .spanId(origin.spanId())
                        .sampled(true)
                        .build())
                .kind(Span.Kind.CONSUMER)
                .start();
    }

    private static Span.Builder tagged(Span.Builder span, Part part) {
        span.name(part.name());
        part.attributes().forEach(span::tag);
        return span;
    }
}
