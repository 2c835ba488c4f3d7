package io.dossier.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of this repository are, from whichever folder the tests run. */
final class Repository {
    static final Path ROOT = root(Path.of("").toAbsolutePath());
    static final Path SAMPLES = ROOT.resolve("shared-api/src/test/resources/events");
    static final Path SOURCES = ROOT.resolve("shared-api/src/main/java");
    static final Path DOCS = ROOT.resolve("docs");

    private Repository() {}

    private static Path root(Path folder) {
        return Files.isRegularFile(folder.resolve("mvnw"))
                ? folder
                : root(Optional.ofNullable(folder.getParent()).orElseThrow());
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
