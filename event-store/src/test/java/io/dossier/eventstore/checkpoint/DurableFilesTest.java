package io.dossier.eventstore.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file is there as a whole or not at all")
class DurableFilesTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void what_is_written_takes_the_place_of_what_was_there() throws IOException {
        Path file = Files.writeString(folder.resolve("statement"), "another");

        new DurableFiles().write(file, CONTENT);

        assertThat(file).hasBinaryContent(CONTENT);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void what_is_not_finished_is_hidden_from_whoever_lists_the_folder() throws IOException {
        Path inItsWay = folder.resolve("statement");
        Files.createDirectories(inItsWay.resolve("below"));

        assertThatIOException().isThrownBy(() -> new DurableFiles().write(inItsWay, CONTENT));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.getFileName().toString().startsWith(".")))
                    .containsExactly(inItsWay);
        }
        assertThat(folder.resolve(".statement.tmp")).hasBinaryContent(CONTENT);
    }
}
