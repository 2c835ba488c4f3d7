package io.dossier.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser of the portal sends: GraphQL over HTTP, with a name and password. */
final class Portal {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RECEIPT = "{ accepted id refusals { code clause { id } field message } }";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String user;
    private final Map<String, String> headers;

    Portal(String address) {
        this(address, "manager", Map.of());
    }

    private Portal(String address, String user, Map<String, String> headers) {
        this.address = address;
        this.user = user;
        this.headers = headers;
    }

    Portal as(String otherUser) {
        return new Portal(address, otherUser, headers);
    }

    Portal with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Portal(address, user, more);
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
                "mutation ($input: %s!) { %s(input: $input) %s }".formatted(type, mutation, RECEIPT),
                Map.of("input", input));
    }

    /** Sends a query and gives its data. */
    JsonNode query(String document, Map<String, ?> variables) {
        JsonNode answer = ask(document, variables);
        if (answer.has("errors")) {
            throw new AssertionError("a query was answered with errors: " + answer);
        }
        return answer.path("data");
    }

    /** Sends any operation and gives the whole answer. */
    JsonNode ask(String document, Map<String, ?> variables) {
        return JSON.readTree(
                post(JSON.writeValueAsString(Map.of("query", document, "variables", new HashMap<>(variables))))
                        .body());
    }

    HttpResponse<String> post(String body) {
        return send(request("/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
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

    /** Sends a request without a body. */
    HttpResponse<String> call(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        headers.forEach(request::header);
        if (!user.isEmpty()) {
            String credentials = user + ":dossier";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
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
