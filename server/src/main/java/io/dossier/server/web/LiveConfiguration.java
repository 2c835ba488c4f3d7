package io.dossier.server.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions over WebSocket. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class LiveConfiguration {

    /**
     * WebSockets, under {@code dossier.live}.
     *
     * @param most how many may be open at the same time
     * @param connectionInitTimeout how long a new one may keep silent
     * @param keepAlive how often one that is silent is asked whether it is still there
     * @param allowedOrigins pages from which one may be opened besides the product's own, such as {@code https://portal.example}
     */
    @ConfigurationProperties("dossier.live")
    record LiveProperties(
            @DefaultValue("100") int most,
            @DefaultValue("10s") Duration connectionInitTimeout,
            @DefaultValue("20s") Duration keepAlive,
            @DefaultValue({}) List<String> allowedOrigins) {}

    @Bean
    LiveConnections graphQlWebSocketHandler(
            WebGraphQlHandler handler, JsonMapper json, LiveProperties properties, MeterRegistry meters) {
        LiveConnections connections = new LiveConnections(handler, asObjects(json), properties);
        Gauge.builder("dossier.live.connections", connections, LiveConnections::open)
                .description("Open WebSockets")
                .register(meters);
        return connections;
    }

    @SuppressWarnings("unchecked") // it reads and writes anything that is an object
    private static HttpMessageConverter<Object> asObjects(JsonMapper json) {
        return (HttpMessageConverter<Object>) (HttpMessageConverter<?>) new JacksonJsonHttpMessageConverter(json);
    }
}
