package io.dossier.command.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.dossier.command.projection.Parked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

@DisplayName("What the query side has parked, asked over HTTP")
class ParkedOnTheQuerySideTest {
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer server = server();
    private int status = 204;
    private String body = "";

    private HttpServer server() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/", exchange -> {
                asked.add(exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Authorization"));
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            return made;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void open() {
        server.start();
        Instant now = Instant.now();
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(
                        new Jwt("t0ken", now, now.plusSeconds(60), Map.of("alg", "RS256"), Map.of("sub", "1")),
                        List.of(),
                        "li.wei"));
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        server.stop(0);
    }

    private ParkedOnTheQuerySide at(@Nullable URI url) {
        return new ParkedOnTheQuerySide(new QuerySideProperties(url, Duration.ofSeconds(5)));
    }

    private ParkedOnTheQuerySide querySide() {
        return at(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void says(int answer, String json) {
        status = answer;
        body = json;
    }

    @Test
    void isAskedInTheNameOfTheCaller() {
        says(200, "{\"position\":17,\"eventType\":\"UnitRegistered\",\"sequence\":\"A 1&2\",\"first\":15}");

        assertThat(querySide().first("archive", "A 1&2"))
                .isEqualTo(new Parked.Event(17, "UnitRegistered", "A 1&2", 15));
        assertThat(querySide().at("archive", 17)).isEqualTo(new Parked.Event(17, "UnitRegistered", "A 1&2", 15));
        assertThat(asked)
                .containsExactly(
                        "/actuator/parked?projection=archive&sequence=A%201%262 Bearer t0ken",
                        "/actuator/parked?projection=archive&position=17 Bearer t0ken");
    }

    @Test
    void mayBeNothing() {
        assertThat(querySide().at("archive", 17)).isEqualTo(new Parked.Nothing());
    }

    @Test
    void namesTheProjectionsIfThereIsNoneOfThatName() {
        says(404, "{\"known\":[\"archive\",\"unit\"]}");

        assertThat(querySide().at("archives", 17)).isEqualTo(new Parked.NoSuchProjection(List.of("archive", "unit")));
    }

    @Test
    void isNotKnownWhileTheProjectionIsBehind_theQuerySideRefuses_orIsGone() {
        says(503, "");
        assertThat(querySide().at("archive", 17)).isEqualTo(new Parked.NotKnownYet());
        says(403, "{\"errors\":[]}");
        assertThat(querySide().at("archive", 17)).isEqualTo(new Parked.NotKnownYet());
        says(200, "<html>");
        assertThat(querySide().at("archive", 17)).isEqualTo(new Parked.NotKnownYet());
        assertThat(at(URI.create("http://127.0.0.1:1")).at("archive", 17)).isEqualTo(new Parked.NotKnownYet());
        assertThat(at(null).at("archive", 17)).isEqualTo(new Parked.NotKnownYet());
    }
}
