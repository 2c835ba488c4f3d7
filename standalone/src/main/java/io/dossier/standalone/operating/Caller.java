package io.dossier.standalone.operating;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks a running product, and where it is.
 *
 * @param product its address, such as {@code http://127.0.0.1:8080}
 * @param authorization the value of the header of that name
 * @param language in which answers are wanted
 */
public record Caller(URI product, String authorization, Locale language) {

    /** What a command line says of it. */
    public static final List<String> OPTIONS =
            List.of("product", "token-file", "server.address", "server.port", "user", "password", "language");

    private static final int MOST_PORT = 65_535;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * Reads what a command line says of it: a demo user of this machine, unless it says otherwise. A token stands in a file, since whoever lists the
     * processes sees their command lines.
     *
     * @throws IllegalArgumentException if that cannot be understood, or the file of the token cannot be read; the message says why, in both languages
     */
    public static Caller of(CommandLine line, CommandLine.Words said) {
        Locale language = line.language(said);
        URI product = said.settings().containsKey("product")
                ? address(line, said.setting("product", ""))
                : URI.create("http://%s:%d"
                        .formatted(
                                said.setting("server.address", "127.0.0.1"),
                                line.number(said, "server.port", "8080", MOST_PORT)));
        String authorization = Optional.ofNullable(said.settings().get("token-file"))
                .map(file -> "Bearer " + token(line, file))
                .orElseGet(() -> basic(said.setting("user", "operator"), said.setting("password", "dossier")));
        return new Caller(product, authorization, language);
    }

    /** Without what would let others speak for them. */
    @Override
    public String toString() {
        return "a caller of " + product;
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static URI address(CommandLine line, String text) {
        try {
            URI address = URI.create(text);
            @Nullable String scheme = address.getScheme();
            if (scheme != null && SCHEMES.contains(scheme) && address.getHost() != null) {
                return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw line.refused("PRODUCT_INVALID", text);
        }
        throw line.refused("PRODUCT_INVALID", text);
    }

    private static String token(CommandLine line, String file) {
        try {
            String token =
                    Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
            if (!token.isEmpty() && token.chars().allMatch(character -> character > ' ' && character < 127)) {
                return token;
            }
        } catch (MalformedInputException notText) {
            throw line.refused("TOKEN_INVALID", file);
        } catch (IOException | InvalidPathException e) {
            throw line.refused("TOKEN_UNREADABLE", file);
        }
        throw line.refused("TOKEN_INVALID", file);
    }
}
