package io.dossier.query.infrastructure.projection;

import io.dossier.api.Event;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why an event cannot be handled, without what the event says: names and telephone numbers are in no message that is kept beside the events. Pure.
 */
final class Why {

    private static final int LONGEST = 500;
    private static final String MASK = "[…]";
    private static final int LAST_ASCII = 127;

    private Why() {}

    /** A payload that cannot be read: what the reader says of it may quote it. */
    static String unreadable(Throwable failure) {
        return "its payload cannot be read (%s)"
                .formatted(root(failure).getClass().getSimpleName());
    }

    /** An event that cannot be projected. What its message quotes of the event is left out, but for what it happened to. */
    static String unhandled(Throwable failure, Event event) {
        Set<String> said = new HashSet<>();
        collect(event, said);
        said.remove(event.about());
        @Nullable String message = failure.getMessage();
        String told = message == null ? failure.getClass().getSimpleName() : message;
        for (String text : said.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            told = told.replace(text, MASK);
        }
        return told.length() > LONGEST ? told.substring(0, LONGEST) : told;
    }

    private static Throwable root(Throwable failure) {
        @Nullable Throwable cause = failure.getCause();
        return cause == null || cause.equals(failure) ? failure : root(cause);
    }

    private static void collect(@Nullable Object value, Set<String> texts) {
        switch (value) {
            case null -> {}
            case String text -> add(text, texts);
            case URI uri -> add(uri.toString(), texts);
            case Optional<?> some -> some.ifPresent(inner -> collect(inner, texts));
            case Collection<?> many -> many.forEach(each -> collect(each, texts));
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    try {
                        var accessor = component.getAccessor();
                        accessor.trySetAccessible();
                        collect(accessor.invoke(record), texts);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException("a record's component cannot be read", e);
                    }
                }
            }
            default -> {}
        }
    }

    // One Chinese character may be a name; one Latin letter is none, and would be found in every message.
    private static void add(String text, Set<String> texts) {
        if (text.length() > 1 || (text.length() == 1 && text.charAt(0) > LAST_ASCII)) {
            texts.add(text);
        }
    }
}
