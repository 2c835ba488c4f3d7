package io.dossier.command.infrastructure;

import io.dossier.api.Command;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.ObjectMapper;

/** Tells whether two commands with one id say the same. */
final class CommandDigest {
    private final ObjectMapper json;

    CommandDigest(ObjectMapper json) {
        this.json = json;
    }

    /** SHA-256 of the command's kind and content, in hexadecimal. */
    String of(Command command) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(command.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(json.writeValueAsBytes(command)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
