package io.dossier.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes traces as a collector of OpenTelemetry does, and keeps what it was sent, to the byte. */
final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final List<byte[]> taken = new ArrayList<>();

    /**
     * A span as it was told.
     *
     * @param service the application that tells of it
     * @param parent empty for the first of a trace
     */
    record Told(
            String service,
            String trace,
            String id,
            String parent,
            String name,
            Map<String, String> attributes,
            boolean failed) {
        static Told of(String service, Span span) {
            return new Told(
                    service,
                    HexFormat.of().formatHex(span.getTraceId().toByteArray()),
                    HexFormat.of().formatHex(span.getSpanId().toByteArray()),
                    HexFormat.of().formatHex(span.getParentSpanId().toByteArray()),
                    span.getName(),
                    span.getAttributesList().stream()
                            .collect(Collectors.toMap(
                                    attribute -> attribute.getKey(),
                                    attribute -> attribute.getValue().getStringValue())),
                    span.getStatus().getCodeValue() == 2);
        }
    }

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** The settings of a product that tells everything to it. */
    String[] settings() {
        return new String[] {
            "--dossier.traces.endpoint=http://127.0.0.1:%d/v1/traces"
                    .formatted(server.getAddress().getPort()),
            "--dossier.traces.sampling=1",
            "--management.opentelemetry.tracing.export.schedule-delay=50ms"
        };
    }

    private synchronized void take(HttpExchange request) throws IOException {
        taken.add(request.getRequestBody().readAllBytes());
        request.sendResponseHeaders(200, -1);
        request.close();
        notifyAll();
    }

    /** Waits for a span. */
    synchronized Told await(String trace, String name) throws InterruptedException {
        long deadline = System.currentTimeMillis() + 30_000;
        while (true) {
            Optional<Told> found = spans().stream()
                    .filter(span -> span.trace().equals(trace) && span.name().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = deadline - System.currentTimeMillis();
            if (left <= 0) {
                throw new AssertionError("no span %s of %s among %s".formatted(name, trace, spans()));
            }
            wait(left);
        }
    }

    synchronized List<Told> spans() {
        return taken.stream()
                .map(Collector::parse)
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(of -> of.getScopeSpansList().stream()
                        .flatMap(scope -> scope.getSpansList().stream())
                        .map(span -> Told.of(
                                of.getResource().getAttributesList().stream()
                                        .filter(attribute -> attribute.getKey().equals("service.name"))
                                        .map(attribute -> attribute.getValue().getStringValue())
                                        .collect(Collectors.joining()),
                                span)))
                .toList();
    }

    private static ExportTraceServiceRequest parse(byte[] body) {
        try {
            return ExportTraceServiceRequest.parseFrom(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it was sent. */
    synchronized List<byte[]> bytes() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
