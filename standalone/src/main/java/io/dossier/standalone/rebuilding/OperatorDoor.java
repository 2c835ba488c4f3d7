package io.dossier.standalone.rebuilding;

import io.dossier.standalone.operating.RunningProduct;
import io.dossier.standalone.operating.RunningProduct.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The projections' endpoint of the running product. */
final class OperatorDoor {
    private final RunningProduct product;
    private final RebuildOptions options;

    OperatorDoor(RebuildOptions options) {
        this.product = new RunningProduct(options.caller(), "/actuator/projections");
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
        String path = "/" + URLEncoder.encode(options.projection(), StandardCharsets.UTF_8);
        String body = options.throttle().isPresent()
                ? "{\"throttle\":\"%d\"}".formatted(options.throttle().getAsInt())
                : "{}";
        Answer answer = options.cancel() ? product.delete(path) : product.post(path, body);
        return new Said(answer.status() == 202, answer.message());
    }

    /** How far the projections are. */
    List<ProjectionLine> lines() throws IOException, InterruptedException {
        return product.getWatched("").valueStream().map(OperatorDoor::line).toList();
    }

    private static ProjectionLine line(JsonNode projection) {
        Optional<JsonNode> built = projection
                .path("generations")
                .valueStream()
                .filter(generation -> generation.path("purpose").asString("").equals("SERVE"))
                .findFirst();
        long head = projection.path("head").asLong();
        return new ProjectionLine(
                projection.path("name").asString(),
                head,
                projection.path("generation").asInt(),
                built.map(generation -> generation.path("number").asInt()).orElse(0),
                built.map(generation -> taken(generation, head)).orElse(0L),
                built.map(generation -> generation.path("failure").asString("")).filter(failure -> !failure.isEmpty()));
    }

    // Its position stands still while one of its segments is behind, however much the others have done.
    private static long taken(JsonNode generation, long head) {
        double percent = generation.path("progress").path("percent").asDouble(0);
        return Math.clamp(
                (long) (percent / 100 * head),
                Math.min(head, generation.path("position").asLong()),
                head);
    }
}
