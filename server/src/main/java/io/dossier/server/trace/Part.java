package io.dossier.server.trace;

import java.util.Map;

/**
 * What a part of a trace is. It says what kind of thing was done, never to whom or with which words.
 *
 * @param name as traces show it, such as {@code command MoveInTenant}
 * @param attributes what can be searched for
 */
public record Part(String name, Map<String, String> attributes) {
    static final String COMMAND = "dossier.command";
    static final String PROJECTION = "dossier.projection";

    /** The storing of a command's events, with the wait for those that share their commit. */
    public static final Part APPEND = new Part("append", Map.of());

    /** The deciding and storing of a command of that kind, such as {@code MoveInTenant}. */
    public static Part command(String kind) {
        return new Part("command " + kind, Map.of(COMMAND, kind));
    }

    /** The writing of the documents of one batch of events by that projection. */
    public static Part projection(String name) {
        return new Part("projection " + name, Map.of(PROJECTION, name));
    }
}
