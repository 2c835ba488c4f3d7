package io.dossier.standalone.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever watches what a running product does")
class RunningProductTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private RunningProduct product;

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        product = new RunningProduct(new Caller(address, "Basic none", Locale.ENGLISH), "/watched");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void busyFor(int requests) {
        server.createContext("/watched", exchange -> {
            boolean busy = asked.incrementAndGet() <= requests;
            byte[] body = (busy ? "{\"message\":\"Busy.\"}" : "{\"percent\":40}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(busy ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void stays_while_it_misses_four_answers_in_a_row() throws IOException, InterruptedException {
        busyFor(4);

        assertThat(product.getWatched("").path("percent").asInt()).isEqualTo(40);
        assertThat(asked).hasValue(5);
    }

    @Test
    void leaves_with_what_was_said_last_when_it_misses_the_fifth() {
        busyFor(5);

        assertThatThrownBy(() -> product.getWatched(""))
                .isInstanceOf(IOException.class)
                .hasMessage("Busy.");
        assertThat(asked).hasValue(5);
    }
}
