package io.dossier.command.architecture.planted.framework;

import org.springframework.util.StringUtils;

/** A rule that borrows from Spring. */
public final class AsksSpring {
    private AsksSpring() {}

    /** Whether the text says something. */
    public static boolean saysSomething(String text) {
        return StringUtils.hasText(text);
    }
}
