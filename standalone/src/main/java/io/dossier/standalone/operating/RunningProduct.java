package io.dossier.standalone.operating;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests to one endpoint of the product, in somebody's name. */
public final class RunningProduct {
    /** How long whoever watches waits between two looks. */
    public static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private static final int MOST_TRIES = 5;
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NOT_FOUND = 404;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String endpoint;
    private final Caller caller;
    private final Texts texts;

    /** @param endpoint the path below the product's address, such as {@code /actuator/projections} */
    public RunningProduct(Caller caller, String endpoint) {
        this.endpoint = caller.product() + endpoint;
        this.caller = caller;
        this.texts = new Texts(RunningProduct.class, caller.language());
    }

    /**
     * What it answered.
     *
     * @param status of HTTP
     */
    public record Answer(int status, String body) {
        /** What it says in words; the whole body, with the status, if that has no message. */
        public String message() {
            try {
                JsonNode said = JSON.readTree(body);
                String refusal = said.path("errors").path(0).path("message").asString("");
                String message = said.path("message").asString(refusal);
                return message.isEmpty() ? "HTTP %d: %s".formatted(status, body) : message;
            } catch (JacksonException e) {
                return "HTTP %d: %s".formatted(status, body);
            }
        }

        /** The body of an answer to a wish that was granted. */
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /**
     * Reads.
     *
     * @param path below the endpoint; empty for the endpoint itself
     * @throws IOException if it cannot be reached, or answers anything but what was asked for
     */
    public JsonNode get(String path) throws IOException, InterruptedException {
        Answer answer = send(request(path).GET());
        if (answer.status() != 200) {
            throw new IOException(answer.message());
        }
        return answer.json();
    }

    /**
     * Reads for somebody who watches. One answer that is missed is no reason to leave: the product may be busy with the very thing that is watched.
     *
     * @param path below the endpoint; empty for the endpoint itself
     * @throws IOException if answers are missed several times in a row, as for {@link #get}
     */
    public JsonNode getWatched(String path) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return get(path);
            } catch (IOException e) {
                if (attempt == MOST_TRIES) {
                    throw e;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    /** Sends a wish with a body of JSON. */
    public Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Takes a wish back. */
    public Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        boolean nothing = answer.statusCode() == NOT_FOUND && answer.body().isBlank();
        return new Answer(answer.statusCode(), nothing ? texts.text("NOTHING_THERE", answer.uri()) : answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(endpoint + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Accept-Language", caller.language().getLanguage())
                .header("Authorization", caller.authorization());
    }
}
