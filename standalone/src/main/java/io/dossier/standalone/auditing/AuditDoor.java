package io.dossier.standalone.auditing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
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

/** The audits' endpoint of the running product. */
final class AuditDoor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final AuditOptions options;

    AuditDoor(AuditOptions options) {
        this.options = options;
    }

    /**
     * What the product said to the wish.
     *
     * @param id of the audit that began; empty if none did
     * @param message in words
     */
    record Said(Optional<String> id, String message) {}

    /**
     * How far an audit is.
     *
     * @param state as in the schema
     * @param permille how much is done
     * @param remark what else there is to say; empty if nothing
     * @param found where the first differences are
     */
    record Standing(
            String state,
            int permille,
            long position,
            long documents,
            long differences,
            String digest,
            String remark,
            List<String> found) {}

    Said begin() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(options.projection())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
        return new Said(
                answer.statusCode() == 202
                        ? Optional.of(JSON.readTree(answer.body()).path("id").asString())
                        : Optional.empty(),
                message(answer));
    }

    Standing standing(String id) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(id).GET().build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(message(answer));
        }
        JsonNode view = JSON.readTree(answer.body());
        JsonNode report = view.path("report");
        return new Standing(
                report.path("state").asString(),
                (int) Math.round(10 * view.path("progress").path("percent").asDouble(0)),
                report.path("position").asLong(),
                view.path("documents").asLong(),
                report.path("differences").asLong(),
                report.path("digest").asString(""),
                view.path("remark").asString(""),
                view.path("found").valueStream().map(JsonNode::asString).toList());
    }

    private HttpRequest.Builder request(String name) {
        String credentials = options.user() + ":" + options.password();
        return HttpRequest.newBuilder(URI.create(
                        options.product() + "/actuator/audits/" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
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
}
