package io.dossier.command.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.dossier.command.projection.Parked;
import io.dossier.server.setting.UnusableSetting;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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
    void isNotKnownYetWhileTheProjectionIsBehind() {
        says(503, "{\"behind\":true}");
        assertThat(querySide().at("archive", 17)).isEqualTo(new Parked.NotKnownYet());
    }

    @Test
    void isNotToldWhereTheQuerySideRefuses_isGone_orIsNotNamed() {
        says(403, "{\"errors\":[]}");
        assertThat(querySide().at("archive", 17)).isEqualTo(new Parked.NotTold());
        says(503, "");
        assertThat(querySide().at("archive", 17))
                .as("a gateway says that too, of a query side that is gone")
                .isEqualTo(new Parked.NotTold());
        says(200, "<html>");
        assertThat(querySide().at("archive", 17)).isEqualTo(new Parked.NotTold());
        assertThat(at(null).at("archive", 17)).isEqualTo(new Parked.NotTold());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void isNotToldByWhoIsNotReached_andTheLogSaysWhereAndWhy(CapturedOutput log) {
        assertThat(at(URI.create("http://127.0.0.1:1")).at("archive", 17)).isEqualTo(new Parked.NotTold());
        assertThat(log.getAll()).contains("http://127.0.0.1:1", "DOSSIER_QUERYSIDE_URL", "ConnectException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "foo:8080", "ftp://query", "http:///actuator"})
    void canOnlyBeAskedOfAnAddress(String address) {
        assertThatThrownBy(() -> new QuerySideProperties(URI.create(address), Duration.ofSeconds(5)).parkedEvents())
                .isInstanceOfSatisfying(UnusableSetting.class, refused -> {
                    assertThat(refused)
                            .hasMessage(
                                    "The setting dossier.query-side.url is [%s], which is no address of the query side."
                                            .formatted(address));
                    assertThat(refused.remedy()).contains("DOSSIER_QUERYSIDE_URL=http://HOST:8080");
                });
    }
}
