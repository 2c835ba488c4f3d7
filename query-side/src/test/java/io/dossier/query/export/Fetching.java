package io.dossier.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for exports as a reporting job does. */
public final class Fetching {

    private static final JsonMapper JSON = new JsonMapper();

    private final ExportController controller;

    /** Asks this one. */
    public Fetching(ExportController controller) {
        this.controller = controller;
    }

    ResponseEntity<?> ask(String file, String... parameters) {
        return ask(HttpMethod.GET, file, parameters);
    }

    ResponseEntity<?> ask(HttpMethod method, String file, String... parameters) {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            given.add(parts[0], parts[1]);
        }
        String[] name = file.split("\\.", 2);
        return controller.export(method, name[0], name[1], given, null, "en");
    }

    /** What is answered, as a text. */
    public String text(String file, String... parameters) {
        return body(ask(file, parameters));
    }

    static String body(ResponseEntity<?> answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (answer.getBody() instanceof ExportBody<?> body) {
                body.writeTo(out);
            } else if (answer.getBody() instanceof byte[] bytes) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The rows without the record at the end, which must be there and count them. */
    List<JsonNode> rows(String name, String... parameters) {
        List<JsonNode> lines = new ArrayList<>(
                text(name + ".ndjson", parameters).lines().map(JSON::readTree).toList());
        JsonNode end = lines.removeLast();
        assertThat(end.path("end").asBoolean()).isTrue();
        assertThat(end.path("rows").asInt()).isEqualTo(lines.size());
        return lines;
    }

    static List<String> column(List<JsonNode> rows, String name) {
        return rows.stream().map(row -> row.path(name).asString()).toList();
    }
}
