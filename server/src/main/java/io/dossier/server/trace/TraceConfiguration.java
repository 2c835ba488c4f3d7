package io.dossier.server.trace;

import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces, and what of them is told to the collector. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer) {
        return tracer.stream().<Traces>map(CollectedTraces::new).findFirst().orElseGet(Traces::none);
    }

    /** A class of its own, so that those of traces are not looked for where there is no collector. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${dossier.traces.endpoint:}'.isEmpty()")
    static class Told {

        @Bean
        RequestSpan requestSpan() {
            return new RequestSpan();
        }

        @Bean
        SpanExporters discreetExporters(ObjectProvider<SpanExporter> exporters) {
            return SpanExporters.of(
                    exporters.orderedStream().map(DiscreetExporter::new).toList());
        }
    }
}
