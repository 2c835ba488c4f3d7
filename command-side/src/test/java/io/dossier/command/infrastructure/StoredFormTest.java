package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.dossier.api.Event;
import io.dossier.api.EventCatalogue;
import io.dossier.api.EventCatalogue.Entry;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.EventType;
import io.dossier.eventstore.EventTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/** The store's own serializer reads every approved sample of {@code shared-api} and writes it again digit for digit. */
class StoredFormTest {
    private static final EventSerializer SERIALIZER =
            new EventSerializer(EventTypes.of(EventCatalogue.entries().stream()
                    .map(entry -> new EventType(entry.name(), entry.revision(), entry.event()))
                    .toList()));

    static List<Entry> entries() {
        return EventCatalogue.entries();
    }

    private static String sample(Entry entry) throws IOException {
        Path file = root(Path.of("").toAbsolutePath())
                .resolve("shared-api/src/test/resources/events/%s.r%s.json".formatted(entry.name(), entry.revision()));
        return Files.readString(file);
    }

    private static Path root(Path folder) {
        return Files.isRegularFile(folder.resolve("mvnw"))
                ? folder
                : root(Optional.ofNullable(folder.getParent()).orElseThrow());
    }

    private static String pretty(byte[] json) {
        ObjectMapper mapper = SERIALIZER.getObjectMapper();
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json));
    }

    private static Event read(Entry entry, String json) {
        SerializedObject<byte[]> stored = new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, entry.name(), entry.revision());
        return entry.event().cast(SERIALIZER.deserialize(stored));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theSampleIsReadAndWrittenAgainUnchangedUnderItsNameAndRevision(Entry entry) throws IOException {
        String sample = sample(entry);

        SerializedObject<byte[]> written = SERIALIZER.serialize(read(entry, sample), byte[].class);

        assertThat(written.getType().getName()).isEqualTo(entry.name());
        assertThat(written.getType().getRevision()).isEqualTo(entry.revision());
        // As text, because the order of fields and the digits of a decimal belong to the form.
        assertThat(pretty(written.getData())).isEqualTo(sample.strip());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyFieldOfTheSampleSaysSomething(Entry entry) throws IOException {
        assertThat(read(entry, sample(entry))).hasNoNullFieldsOrProperties();
        assertThat(SERIALIZER.getObjectMapper().readTree(sample(entry)).size())
                .isEqualTo(entry.event().getRecordComponents().length);
    }

    @Test
    void aSampleWithAnotherFieldIsNotReadAsIfNothingWere() throws IOException {
        Entry entry = entries().getFirst();
        String renamed = sample(entry).replace("\"floor\"", "\"storey\"");

        assertThat(renamed).isNotEqualTo(sample(entry));
        assertThatException().isThrownBy(() -> read(entry, renamed));
    }
}
