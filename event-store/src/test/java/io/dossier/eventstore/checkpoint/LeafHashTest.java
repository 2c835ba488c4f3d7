package io.dossier.eventstore.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The hash of an event")
class LeafHashTest {

    @Test
    void isThatOfTheExampleInTheDocument() {
        var event = new CommittedEvent(
                7,
                "e-7",
                null,
                "A-1001",
                2,
                1_767_225_600_000_001L,
                "NoteTaken",
                "1",
                "{\"text\":\"漏水\"}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8),
                null,
                null,
                "");

        assertThat(HexFormat.of().formatHex(new LeafHash().of(event)))
                .isEqualTo("3b9c27825600f0b15fb4f47969592a43ee27d1a5d344837509810cf842958768");
    }

    @Test
    void differsWhereverARowDiffers() {
        Set<String> hashes = Stream.of(
                        event(1, "a", "b", null, 0),
                        event(2, "a", "b", null, 0),
                        event(1, "ab", "", null, 0),
                        event(1, "", "ab", null, 0),
                        event(1, "a", "b", "", 0),
                        event(1, "a", "b", null, null))
                .map(event -> HexFormat.of().formatHex(new LeafHash().of(event)))
                .collect(Collectors.toSet());

        assertThat(hashes).hasSize(6);
    }

    private static CommittedEvent event(
            long position, String id, String type, @Nullable String entity, @Nullable Integer ordinal) {
        return new CommittedEvent(
                position, id, type, "x", 0, 0, "y", null, new byte[0], new byte[0], null, ordinal, entity);
    }
}
