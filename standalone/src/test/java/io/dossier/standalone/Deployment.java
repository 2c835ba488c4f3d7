package io.dossier.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a portal finds the two sides, and how it logs in.
 *
 * @param queries address of the query side
 * @param commands address of the command side
 * @param authorization the header of that name for a user of the demo
 */
record Deployment(String queries, String commands, UnaryOperator<String> authorization) {

    /** Both sides in one process, where demo users log in by name and password. */
    static Deployment inOneProcess(String address) {
        return new Deployment(address, address, Deployment::password);
    }

    /**
     * One that somebody else has started: {@code DOSSIER_TEST_PRODUCT} is its gateway, {@code DOSSIER_TEST_ISSUER} the identity provider with the
     * users of the demo; without that it is the address of the one-process product. Empty if there is none.
     */
    static Optional<Deployment> ofEnvironment() {
        return Optional.ofNullable(System.getenv("DOSSIER_TEST_PRODUCT"))
                .map(address -> Optional.ofNullable(System.getenv("DOSSIER_TEST_ISSUER"))
                        .map(issuer -> new Deployment(address, address + "/command", new Tokens(issuer)::of))
                        .orElseGet(() -> inOneProcess(address)));
    }

    /** The header of a demo user of the one-process product. */
    static String password(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":dossier").getBytes(StandardCharsets.UTF_8));
    }

    /** What an identity provider says of its users, asked once each. */
    private static final class Tokens {
        private static final JsonMapper JSON = new JsonMapper();

        private final HttpClient http = HttpClient.newHttpClient();
        private final URI door;
        private final Map<String, String> known = new ConcurrentHashMap<>();

        Tokens(String issuer) {
            this.door = URI.create(issuer + "/protocol/openid-connect/token");
        }

        String of(String user) {
            return "Bearer " + known.computeIfAbsent(user, this::fetch);
        }

        private String fetch(String user) {
            HttpRequest request = HttpRequest.newBuilder(door)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "grant_type=password&client_id=portal&password=dossier&username=" + user))
                    .build();
            try {
                String answer =
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body();
                return JSON.readTree(answer).required("access_token").asString();
            } catch (IOException e) {
                throw new AssertionError("no answer of the identity provider", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
