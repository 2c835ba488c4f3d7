package io.dossier.standalone.importing;

import java.util.List;

/** No row of a file can be understood; the other files still can. */
final class UnreadableFileException extends Exception {
    private final String code;
    private final transient List<String> details;

    UnreadableFileException(String code, String... details) {
        super(code);
        this.code = code;
        this.details = List.of(details);
    }

    /** The key of the message that says why. */
    String code() {
        return code;
    }

    /** What the message names. */
    List<String> details() {
        return details;
    }
}
