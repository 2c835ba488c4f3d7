package io.dossier.standalone.rebuilding;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The projections' endpoint of the running product. */
final class OperatorDoor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final RebuildOptions options;

    OperatorDoor(RebuildOptions options) {
        this.options = options;
    }

    /**
     * What the product said to a wish.
     *
     * @param accepted whether it does it
     * @param message in words
     */
    record Said(boolean accepted, String message) {}

    /** Asks for what the options say. */
    Said ask() throws IOException, InterruptedException {
        String path = "/" + java.net.URLEncoder.encode(options.projection(), StandardCharsets.UTF_8);
        String body = options.throttle().isPresent()
                ? "{\"throttle\":\"%d\"}".formatted(options.throttle().getAsInt())
                : "{}";
        HttpResponse<String> answer = http.send(
                options.cancel()
                        ? request(path).DELETE().build()
                        : request(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                BodyHandlers.ofString());
        return new Said(answer.statusCode() == 202, message(answer));
    }

    /** How far the projections are. */
    List<ProjectionLine> lines() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request("").GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(message(answer));
        }
        return JSON.readTree(answer.body())
                .valueStream()
                .map(OperatorDoor::line)
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        String credentials = options.user() + ":" + options.password();
        return HttpRequest.newBuilder(URI.create(options.product() + "/actuator/projections" + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Accept-Language", options.language().getLanguage())
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static String message(HttpResponse<String> answer) {
        try {
            String message = JSON.readTree(answer.body()).path("message").asString("");
            return message.isEmpty() ? "HTTP %d: %s".formatted(answer.statusCode(), answer.body()) : message;
        } catch (JacksonException e) {
            return "HTTP %d: %s".formatted(answer.statusCode(), answer.body());
        }
    }

    private static ProjectionLine line(JsonNode projection) {
        Optional<JsonNode> built = projection
                .path("generations")
                .valueStream()
                .filter(generation -> generation.path("purpose").asString("").equals("SERVE"))
                .findFirst();
        return new ProjectionLine(
                projection.path("name").asString(),
                projection.path("head").asLong(),
                projection.path("generation").asInt(),
                built.map(generation -> generation.path("number").asInt()).orElse(0),
                built.map(generation -> generation.path("position").asLong()).orElse(0L),
                built.map(generation -> generation.path("failure").asString("")).filter(failure -> !failure.isEmpty()));
    }
}
