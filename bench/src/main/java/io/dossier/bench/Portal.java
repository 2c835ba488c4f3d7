package io.dossier.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Asks the product as a portal or a reporting job does, over HTTP. */
final class Portal {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Portal(ConfigurableApplicationContext product) {
        this(product.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    Portal(int port) {
        address = "http://127.0.0.1:" + port;
    }

    private String ask(String user, String query, Map<String, ?> variables, boolean strong)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(user, "/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query, "variables", variables))));
        if (strong) {
            request.header("Dossier-Consistency", "strong");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    /** The answer to a query, which must not be an error. */
    String data(String user, String query, Map<String, ?> variables) throws IOException, InterruptedException {
        return withoutErrors(ask(user, query, variables, false));
    }

    /** The same, with all that is stored before it is asked. */
    String strongly(String user, String query, Map<String, ?> variables) throws IOException, InterruptedException {
        return withoutErrors(ask(user, query, variables, true));
    }

    private static String withoutErrors(String answer) {
        if (answer.contains("\"errors\"")) {
            throw new IllegalStateException(answer);
        }
        return answer;
    }

    /** Waits until the projections have taken in all that is stored. */
    void awaitProjections() throws IOException, InterruptedException {
        while (ask("auditor", "{ __typename }", Map.of(), true).contains("PROJECTION_BEHIND")) {
            Thread.onSpinWait();
        }
    }

    /** A file of those for reporting jobs, as it comes. */
    InputStream file(String path, boolean zipped) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("reporting", path);
        if (zipped) {
            request.header("Accept-Encoding", "gzip");
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** Begins a rebuild of a projection, as an operator does. */
    void rebuild(String projection) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request("operator", "/actuator/projections/" + projection)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        String login = Base64.getEncoder().encodeToString((user + ":dossier").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + login);
    }
}
