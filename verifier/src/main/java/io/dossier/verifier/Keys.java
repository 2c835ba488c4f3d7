package io.dossier.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Whom to believe, and in which language to answer. */
final class Keys {
    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "a key that is trusted, written name+hash+key; may be given several times")
    List<String> keys = new ArrayList<>();

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "a file with such keys, one a line; take it from the owner of the keys, not from the folder")
    List<Path> keyFiles = new ArrayList<>();

    @Option(names = "--language", paramLabel = "zh|en", description = "of answers; this machine's if left out")
    Locale language = Locale.getDefault();

    Texts texts() {
        return new Texts(language);
    }

    /** @throws CannotVerify if there is none, or a file or a key cannot be read */
    List<TrustedKey> trusted() {
        List<String> written = new ArrayList<>(keys);
        for (Path file : keyFiles) {
            try {
                Files.readString(file, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(written::add);
            } catch (NoSuchFileException e) {
                throw new CannotVerify("file.missing", file);
            } catch (IOException e) {
                throw new CannotVerify("file.unreadable", file, e);
            }
        }
        if (written.isEmpty()) {
            throw new CannotVerify("key.none");
        }
        return written.stream().map(TrustedKey::parse).toList();
    }
}
