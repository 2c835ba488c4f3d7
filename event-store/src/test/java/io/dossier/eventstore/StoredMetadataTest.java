package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stored metadata")
class StoredMetadataTest {

    private final EventSerializer serializer = new EventSerializer(EventTypes.of(List.of()));

    private MetaData read(String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, MetaData.class.getName(), null));
    }

    @Test
    @DisplayName("are read as they were written, whatever their values are")
    void roundTrip() {
        MetaData metadata =
                MetaData.from(Map.of("actor", "林小姐", "role", "supervisor", "number", 3, "more", List.of("a")));
        MetaData read = serializer.deserialize(serializer.serialize(metadata, byte[].class));
        assertThat(read).isEqualTo(metadata);
    }

    @Test
    @DisplayName("may have numbers, objects and nulls, and texts behind them")
    void anyValue() {
        assertThat(read("{\"a\":1.50,\"b\":{\"c\":[1,2]},\"d\":null,\"e\":\"f\"}"))
                .containsEntry("a", new BigDecimal("1.50"))
                .containsEntry("b", Map.of("c", List.of(1, 2)))
                .containsEntry("d", null)
                .containsEntry("e", "f")
                .hasSize(4);
    }

    @Test
    @DisplayName("may be none")
    void none() {
        assertThat(read("{}")).isEmpty();
    }

    @Test
    @DisplayName("that are no object cannot be read")
    void noObject() {
        assertThatThrownBy(() -> read("[\"a\"]")).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> read("{\"a\":")).isInstanceOf(SerializationException.class);
    }
}
