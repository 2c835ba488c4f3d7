package io.dossier.server.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of a request as the log tells it. Anybody may send any address: what is no plain word could be a name or a telephone number. */
final class Address {
    private static final Pattern WORD = Pattern.compile("[A-Za-z._-]{1,40}");
    private static final int MOST = 5;

    private Address() {}

    /** The first parts of its path; {@code *} in place of what is no word. */
    static String told(@Nullable Object path) {
        return Arrays.stream(String.valueOf(path).split("/"))
                .skip(1)
                .limit(MOST)
                .map(part -> part.isEmpty() || WORD.matcher(part).matches() ? part : "*")
                .collect(Collectors.joining("/", "/", ""));
    }

    /** The method, if it is a usual one. */
    static String method(@Nullable Object method) {
        return switch (String.valueOf(method)) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> String.valueOf(method);
            default -> "*";
        };
    }
}
