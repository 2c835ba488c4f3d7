package io.dossier.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser of the portal sends: GraphQL over HTTP, with a name and password. */
final class Portal {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_TRIES = 4;
    private static final String RECEIPT = "{ accepted id refusals { code clause { id } field message } }";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Deployment deployment;
    private final String user;
    private final Map<String, String> headers;

    Portal(Deployment deployment) {
        this(deployment, "manager", Map.of());
    }

    private Portal(Deployment deployment, String user, Map<String, String> headers) {
        this.deployment = deployment;
        this.user = user;
        this.headers = headers;
    }

    String address() {
        return deployment.queries();
    }

    Portal as(String otherUser) {
        return new Portal(deployment, otherUser, headers);
    }

    Portal with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Portal(deployment, user, more);
    }

    /** Reads that see one's own writes. */
    Portal strong() {
        return with("Dossier-Consistency", "strong");
    }

    /** Sends a mutation by its name, such as {@code moveInTenant}, and gives its receipt. */
    JsonNode send(String mutation, Map<String, ?> input) {
        JsonNode answer = mutate(mutation, input);
        if (answer.has("errors")) {
            throw new AssertionError(mutation + " was answered with errors: " + answer);
        }
        return answer.path("data").path(mutation);
    }

    /** Sends a mutation and gives the whole answer, errors included. */
    JsonNode mutate(String mutation, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return ask(
                deployment.commands(),
                "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, RECEIPT),
                Map.of("input", input));
    }

    /** Sends a query and gives its data. While what is read is behind, as it may be after a node has died, it asks again. */
    JsonNode query(String document, Map<String, ?> variables) {
        JsonNode answer = ask(document, variables);
        for (int tries = 1; tries < MOST_TRIES && isBehind(answer); tries++) {
            answer = ask(document, variables);
        }
        if (answer.has("errors")) {
            throw new AssertionError("a query was answered with errors: " + answer);
        }
        return answer.path("data");
    }

    private static boolean isBehind(JsonNode answer) {
        return "PROJECTION_BEHIND".equals(answer.at("/errors/0/extensions/code").asString());
    }

    /** Sends any operation of the query side and gives the whole answer. */
    JsonNode ask(String document, Map<String, ?> variables) {
        return ask(deployment.queries(), document, variables);
    }

    private JsonNode ask(String side, String document, Map<String, ?> variables) {
        return JSON.readTree(
                postTo(side, JSON.writeValueAsString(Map.of("query", document, "variables", new HashMap<>(variables))))
                        .body());
    }

    HttpResponse<String> post(String body) {
        return post("/graphql", body);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, "application/json", body);
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> postTo(String side, String body) {
        return send(request(side, "/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a request without a body. */
    HttpResponse<String> call(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends an operation whose answers go on, and gives their lines as they come. */
    HttpResponse<Stream<String>> stream(String body) {
        HttpRequest request = with("Accept", "text/event-stream")
                .request("/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).join();
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private HttpRequest.Builder request(String path) {
        return request(deployment.queries(), path);
    }

    private HttpRequest.Builder request(String side, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(side + path));
        headers.forEach(request::header);
        if (!user.isEmpty()) {
            request.header("Authorization", deployment.authorization().apply(user));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
