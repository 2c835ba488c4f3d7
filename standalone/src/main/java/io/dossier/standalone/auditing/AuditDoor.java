package io.dossier.standalone.auditing;

import io.dossier.standalone.operating.RunningProduct;
import io.dossier.standalone.operating.RunningProduct.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The audits' endpoint of the running product. */
final class AuditDoor {
    private final RunningProduct product;
    private final String projection;

    AuditDoor(AuditOptions options) {
        this.product = new RunningProduct(options.caller(), "/actuator/audits");
        this.projection = options.projection();
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
        Answer answer = product.post(path(projection), "{}");
        return new Said(
                answer.status() == 202 ? Optional.of(answer.json().path("id").asString()) : Optional.empty(),
                answer.message());
    }

    Standing standing(String id) throws IOException, InterruptedException {
        JsonNode view = product.getWatched(path(id));
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

    private static String path(String name) {
        return "/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
