package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.dossier.api.Event;
import io.dossier.api.EventCatalogue;
import io.dossier.api.EventCatalogue.Entry;
import io.dossier.api.EventRevisions;
import io.dossier.eventstore.EventSerializer;
import io.dossier.eventstore.FieldRenamed;
import io.dossier.server.event.EventFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectMapper;

/** The store's own serializer reads every approved sample of {@code shared-api} and writes it again digit for digit. */
class StoredFormTest {
    private static final EventSerializer SERIALIZER = EventFormat.serializer();
    private static final EventUpcasterChain UPCASTERS = new EventUpcasterChain(EventRevisions.renamed().stream()
            .map(old -> new FieldRenamed(old.event(), old.revision(), old.field(), old.nowCalled()))
            .toList());

    static List<Entry> entries() {
        return EventCatalogue.entries();
    }

    private static String sample(Entry entry) throws IOException {
        return file("%s.r%s".formatted(entry.name(), entry.revision()));
    }

    private static String file(String sample) throws IOException {
        return Files.readString(root(Path.of("").toAbsolutePath())
                .resolve("shared-api/src/test/resources/events/%s.json".formatted(sample)));
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

    static List<String> olderSamples() {
        return entries().stream()
                .flatMap(entry -> Stream.iterate(1, revision -> revision + 1)
                        .limit(Integer.parseInt(entry.revision()) - 1L)
                        .map(revision -> "%s.r%d".formatted(entry.name(), revision)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("olderSamples")
    void aSampleOfAnOlderRevisionIsReadAsTheSampleOfToday(String older) throws IOException {
        String[] parts = older.split("\\.r", 2);
        Entry entry = entries().stream()
                .filter(each -> each.name().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        byte[] metadata = "{}".getBytes(StandardCharsets.UTF_8);
        GenericDomainEventEntry<byte[]> stored = new GenericDomainEventEntry<>(
                "any",
                "stream",
                0,
                "id",
                "2026-03-16T04:00:00Z",
                parts[0],
                parts[1],
                file(older).getBytes(StandardCharsets.UTF_8),
                metadata);

        List<?> read = EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), SERIALIZER, UPCASTERS)
                .asStream()
                .map(Message::getPayload)
                .toList();

        assertThat(read).hasSize(1).first().isEqualTo(read(entry, sample(entry)));
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
