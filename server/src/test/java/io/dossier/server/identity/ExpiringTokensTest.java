package io.dossier.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.server.ServerConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Who listens when their token expires")
class ExpiringTokensTest {
    private static final long SECONDS = 20;
    private static final String SUBSCRIPTION = "{\"query\":\"subscription { told }\"}";

    private final Issuer issuer;
    private final ConfigurableApplicationContext application;
    private final HttpClient http = HttpClient.newHttpClient();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ServerConfiguration.class, IdentityConfiguration.class})
    static class Application {
        @Bean
        TokensAtTheDoorTest.Who who() {
            return new TokensAtTheDoorTest.Who();
        }

        @Bean
        Told told() {
            return new Told();
        }
    }

    @Controller
    static class Told {
        @SubscriptionMapping
        Flux<String> told() {
            return Flux.concat(Flux.just("something"), Flux.never());
        }
    }

    ExpiringTokensTest() throws Exception {
        issuer = new Issuer();
        application = new SpringApplicationBuilder(Application.class)
                .properties(
                        "spring.config.import=classpath:dossier.yaml",
                        "spring.graphql.schema.locations=classpath*:graphql/,classpath*:graphql/test/",
                        "dossier.identity.issuer=" + issuer.address())
                .run("--server.port=0", "--server.address=127.0.0.1");
    }

    @AfterAll
    void close() {
        application.close();
        issuer.close();
    }

    private URI address(String scheme) {
        return URI.create(scheme + "://127.0.0.1:"
                + application.getEnvironment().getRequiredProperty("local.server.port") + "/graphql");
    }

    private String tokenUntil(Instant end) throws Exception {
        return issuer.token(
                claims -> claims.issueTime(Date.from(end.minusSeconds(600))).expirationTime(Date.from(end)));
    }

    /** What comes over a WebSocket, and at last the code with which it is closed. */
    private static final class Heard implements WebSocket.Listener {
        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            @Nullable String message = messages.poll(SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing was heard for %d s".formatted(SECONDS));
            }
            return message;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            messages.add(text.toString());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            messages.add("closed " + code + " " + reason);
            return null;
        }
    }

    private Heard listen(String token) {
        Heard heard = new Heard();
        WebSocket socket = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .buildAsync(address("ws"), heard)
                .join();
        socket.sendText("{\"type\":\"connection_init\"}", true).join();
        socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + SUBSCRIPTION + "}", true)
                .join();
        return heard;
    }

    @Test
    void isToldSo_andTheSocketIsClosed() throws Exception {
        Heard heard = listen(tokenUntil(Instant.now().plusSeconds(3)));

        assertThat(heard.next()).contains("connection_ack");
        assertThat(heard.next()).contains("\"next\"", "something");
        assertThat(heard.next()).contains("\"error\"", "\"id\":\"1\"", "\"code\":\"TOKEN_EXPIRED\"", "Get a new one");
        assertThat(heard.next()).isEqualTo("closed 4401 Your token has expired; connect with a new one");
    }

    @Test
    void isToldSoOverServerSentEvents_andTheAnswerEnds() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(address("http"))
                        .header(
                                "Authorization",
                                "Bearer " + tokenUntil(Instant.now().plusSeconds(3)))
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(SUBSCRIPTION))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).contains("something", "\"code\":\"TOKEN_EXPIRED\"", "令牌已過期", "event:complete");
    }

    @Test
    void cannotBeginAnythingWithOneThatIsOver() throws Exception {
        // clocks differ: the door takes it for another minute
        Heard heard = listen(tokenUntil(Instant.now().minusSeconds(5)));

        StringBuilder all = new StringBuilder();
        while (!all.toString().contains("closed ")) {
            all.append(heard.next());
        }
        assertThat(all.toString()).contains("closed 4401").doesNotContain("something");
    }
}
