package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventSerializerTest {

    record Inspected(
            String unit,
            Instant at,
            LocalDate on,
            Duration took,
            Optional<String> remark,
            BigDecimal rent,
            List<Item> items,
            @Nullable String nickname,
            boolean urgent) {}

    record Item(String name, Kind kind) {}

    enum Kind {
        WINDOW,
        DOOR
    }

    private static final Inspected INSPECTED = new Inspected(
            "A-101",
            Instant.parse("2026-03-01T08:15:30.123456Z"),
            LocalDate.of(2026, 3, 1),
            Duration.ofMinutes(90),
            Optional.of("clean"),
            new BigDecimal("1250.50"),
            List.of(new Item("kitchen", Kind.WINDOW)),
            null,
            true);

    private final EventSerializer serializer =
            new EventSerializer(EventTypes.of(List.of(new EventType("unit-inspected", "3", Inspected.class))));

    @Test
    void anEventIsStoredUnderItsLogicalName() {
        var type = serializer.serialize(INSPECTED, byte[].class).getType();

        assertThat(type.getName()).isEqualTo("unit-inspected");
        assertThat(type.getRevision()).isEqualTo("3");
        assertThat(serializer.classForType(type)).isEqualTo(Inspected.class);
    }

    @Test
    void theJsonIsReadableAndInTheOrderOfTheRecord() {
        assertThat(serializer.serialize(INSPECTED, String.class).getData())
                .isEqualTo("{\"unit\":\"A-101\",\"at\":\"2026-03-01T08:15:30.123456Z\",\"on\":\"2026-03-01\","
                        + "\"took\":\"PT1H30M\",\"remark\":\"clean\",\"rent\":1250.50,"
                        + "\"items\":[{\"name\":\"kitchen\",\"kind\":\"WINDOW\"}],\"nickname\":null,\"urgent\":true}");
    }

    @Test
    void anEventIsReadAsItWasWritten() {
        assertThat(roundTrip(INSPECTED)).isEqualTo(INSPECTED);
    }

    @Test
    void whatIsAbsentIsWrittenAsNullAndReadAsAbsent() {
        var without = new Inspected(
                "A-101",
                Instant.EPOCH,
                LocalDate.EPOCH,
                Duration.ZERO,
                Optional.empty(),
                new BigDecimal("1E+3"),
                List.of(),
                null,
                false);

        assertThat(serializer.serialize(without, String.class).getData())
                .contains("\"remark\":null", "\"items\":[]", "\"nickname\":null");
        assertThat(roundTrip(without)).isEqualTo(without);
    }

    @Test
    void anOptionalThatOlderEventsDoNotHaveIsEmpty() {
        Inspected read = read("unit-inspected", "3", """
                {"unit":"A-101","at":"2026-03-01T08:15:30.123456Z","on":"2026-03-01","took":"PT1H30M","rent":1250.50,
                 "items":[],"urgent":false}""");

        assertThat(read.remark()).isEmpty();
        assertThat(read.nickname()).isNull();
    }

    @Test
    void aComponentThatTheCodeDoesNotKnowIsAnError() {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> read("unit-inspected", "3", """
                        {"unit":"A-101","at":"2026-03-01T08:15:30.123456Z","on":"2026-03-01","took":"PT1H30M",
                         "rent":1250.50,"items":[],"urgent":false,"renamed":1}"""))
                .havingCause()
                .withMessageContaining("renamed");
    }

    @Test
    void decimalsPassThroughAnUpcastersTreeUnchanged() {
        SerializedObject<byte[]> stored = serializer.serialize(INSPECTED, byte[].class);

        SerializedObject<JsonNode> tree = serializer.getConverter().convert(stored, JsonNode.class);
        Inspected read = serializer.deserialize(tree);

        assertThat(read).isEqualTo(INSPECTED);
    }

    @Test
    void anUnknownNameIsAnErrorThatNamesIt() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> read("unit-demolished", "1", "{}"))
                .withMessageContaining("unit-demolished");
    }

    @Test
    void anotherRevisionIsAnErrorThatNamesBoth() {
        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> read("unit-inspected", "2", "{}"))
                .withMessageContaining("[2]")
                .withMessageContaining("[3]")
                .withMessageContaining("upcaster");
    }

    @Test
    void twoEventsMayNotShareAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventTypes.of(
                        List.of(new EventType("same", "1", Inspected.class), new EventType("same", "1", Item.class))));
    }

    @Test
    void anAggregateIsRestoredFromItsPrivateFields() {
        var aggregate = new Aggregate("A-101");
        aggregate.close();

        Aggregate restored = roundTrip(aggregate);

        assertThat(restored).isNotSameAs(aggregate).isEqualTo(aggregate);
        assertThat(serializer.serialize(aggregate, String.class).getData())
                .as("fields, and nothing that merely looks like a property")
                .isEqualTo("{\"unit\":\"A-101\",\"due\":null,\"items\":[{\"name\":\"kitchen\",\"kind\":\"DOOR\"}]}");
    }

    @Test
    void metadataIsReadAsItWasWritten() {
        var metadata = MetaData.from(Map.of(EventMetadata.ACTOR, "chen", "attempt", 2));

        assertThat(roundTrip(metadata)).isEqualTo(metadata);
    }

    @Test
    void tokensAreReadAsTheyWereWritten() {
        TrackingToken replay = ReplayToken.createReplayToken(token(9), token(4), null);
        TrackingToken replayFromTheStart = ReplayToken.createReplayToken(token(9), null, "because");
        TrackingToken replayWithReason = ReplayToken.createReplayToken(token(9), token(1), new Reason("rebuild", 2));
        TrackingToken merged = MergedTrackingToken.merged(token(3), token(8));
        TrackingToken mergedReplay = MergedTrackingToken.merged(replay, token(9));

        assertThat(List.of(token(5), replay, replayFromTheStart, replayWithReason, merged, mergedReplay))
                .allSatisfy(token -> assertThat(roundTrip(token)).isEqualTo(token));
        assertThat(ReplayToken.replayContext(roundTrip(replayWithReason), Reason.class))
                .contains(new Reason("rebuild", 2));
        assertThat(ReplayToken.getTokenAtReset(roundTrip(replay))).isEqualTo(OptionalLong.of(9));
    }

    /** Why a processor was reset. */
    record Reason(String text, int generation) {}

    private static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    private <T> T roundTrip(T object) {
        return serializer.deserialize(serializer.serialize(object, byte[].class));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as Axon's own method
    private <T> T read(String name, String revision, String json) {
        return serializer.deserialize(new SimpleSerializedObject<>(json, String.class, name, revision));
    }

    /** As Axon restores one: by a constructor without arguments, then field by field. */
    static final class Aggregate {

        private String unit = "";
        private @Nullable LocalDate due = LocalDate.of(2026, 1, 1);
        private List<Item> items = List.of();

        private Aggregate() {}

        Aggregate(String unit) {
            this.unit = unit;
            this.items = List.of(new Item("kitchen", Kind.DOOR));
        }

        void close() {
            due = null;
        }

        public boolean isOpen() {
            return due != null;
        }

        public String getLabel() {
            return "unit " + unit;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Aggregate that
                    && unit.equals(that.unit)
                    && Objects.equals(due, that.due)
                    && items.equals(that.items);
        }

        @Override
        public int hashCode() {
            return Objects.hash(unit, due, items);
        }
    }
}
