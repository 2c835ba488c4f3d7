package io.dossier.standalone.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.dossier.standalone.rebuilding.RebuildOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who a command line of an operator speaks for, and to which product")
class CallerTest {
    private static Caller caller(String... words) {
        return RebuildOptions.of(
                        Stream.concat(Stream.of("archive"), Stream.of(words)).toList())
                .caller();
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void unless_it_says_otherwise_the_demo_operator_asks_the_product_of_this_machine() {
        assertThat(caller())
                .isEqualTo(new Caller(URI.create("http://127.0.0.1:8080"), basic("operator:dossier"), Locale.CHINESE));
        assertThat(caller("--server.port=9090", "--user=ann", "--password=s:t", "--language=en"))
                .isEqualTo(new Caller(URI.create("http://127.0.0.1:9090"), basic("ann:s:t"), Locale.ENGLISH));
    }

    @Test
    void a_token_from_a_file_goes_with_every_request_to_the_product_that_was_named(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path token = Files.writeString(folder.resolve("token"), "header.claims.signature\n");
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        HttpServer server = server();
        server.createContext("/office/actuator/projections", exchange -> {
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = "[]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Caller caller = caller(
                    "--product=http://127.0.0.1:" + server.getAddress().getPort() + "/office/",
                    "--token-file=" + token);
            RunningProduct product = new RunningProduct(caller, "/actuator/projections");

            assertThat(product.get("").isEmpty()).isTrue();
            assertThat(product.post("", "{}").status()).isEqualTo(200);

            assertThat(asked)
                    .containsExactly("GET Bearer header.claims.signature", "POST Bearer header.claims.signature");
            assertThat(caller.toString()).doesNotContain("signature");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_the_product_says_against_a_wish_is_told_in_its_words() throws IOException, InterruptedException {
        HttpServer server = server();
        server.createContext("/office/actuator/audits", exchange -> {
            byte[] body =
                    "{\"errors\":[{\"message\":\"Your role may not.\",\"extensions\":{\"code\":\"NOT_ALLOWED\"}}]}"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();

            assertThat(new RunningProduct(caller("--product=" + address + "/office"), "/actuator/audits")
                            .post("", "{}")
                            .message())
                    .isEqualTo("Your role may not.");
            assertThat(new RunningProduct(caller("--product=" + address), "/actuator/audits")
                            .post("", "{}")
                            .message())
                    .contains(address + "/actuator/audits 沒有可用的服務", "查詢端節點");
            assertThatThrownBy(() -> new RunningProduct(
                                    caller("--product=" + address, "--language=en"), "/actuator/audits")
                            .get(""))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("There is nothing at " + address + "/actuator/audits");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"office.example", "ftp://office.example", "https://", "https:// office", ""})
    void what_is_no_address_is_refused(String address) {
        assertThatThrownBy(() -> caller("--product=" + address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("--product [" + address + "]", "不允許", "https://office.example:8443");
    }

    @Test
    void a_file_without_a_token_is_refused_and_not_told(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> caller("--token-file=" + folder.resolve("missing")))
                .hasMessageContainingAll("cannot be read", "無法讀取");
        assertThatThrownBy(() -> caller("--token-file=" + folder)).hasMessageContaining("cannot be read");
        for (String content : List.of("", " \n", "two words", "權杖")) {
            Path file = Files.writeString(folder.resolve("token"), content);
            assertThatThrownBy(() -> caller("--token-file=" + file))
                    .as(content)
                    .hasMessageContainingAll("holds no token", "沒有權杖");
        }
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> caller("--token-file=" + bytes)).hasMessageContaining("holds no token");
    }
}
