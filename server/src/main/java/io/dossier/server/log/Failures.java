package io.dossier.server.log;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Failures as the log tells them: always what kind they are, and their message only where no value that somebody entered can be in it. A parser quotes
 * what it cannot read, a database the row that it does not take.
 */
public final class Failures {
    private static final List<String> OF_PARTS_THAT_KNOW_NO_VALUES = List.of(
            "io.dossier.",
            "com.mongodb.MongoConnection",
            "com.mongodb.MongoNotPrimary",
            "com.mongodb.MongoSocket",
            "com.mongodb.MongoTimeout",
            "com.zaxxer.hikari.",
            "org.axonframework.",
            "org.h2.mvstore.",
            "org.springframework.beans.",
            "org.springframework.boot.",
            "org.springframework.context.");

    private static final List<String> STATES_THAT_QUOTE_VALUES = List.of("22", "23");

    private Failures() {}

    /** In one line. */
    public static String told(Throwable failure) {
        @Nullable String message = failure.getMessage();
        String kind = failure.getClass().getName();
        return message == null || !isHarmless(failure) ? kind : kind + ": " + message;
    }

    private static boolean isHarmless(Throwable failure) {
        return knowsNoValues(failure) && !repeats(failure, failure.getCause());
    }

    // A wrapper's message is often that of what it wraps.
    private static boolean repeats(Throwable failure, @Nullable Throwable cause) {
        if (cause == null || cause.equals(failure)) {
            return false;
        }
        @Nullable String message = failure.getMessage();
        @Nullable String inner = cause.getMessage();
        boolean quoted = message != null && inner != null && !inner.isEmpty() && message.contains(inner);
        return (quoted && !knowsNoValues(cause)) || repeats(failure, cause.getCause());
    }

    private static boolean knowsNoValues(Throwable failure) {
        return switch (failure) {
            case BatchUpdateException statement -> false;
            case SQLException refused -> quotesNoValue(refused);
            case IOException outside -> true;
            case TimeoutException late -> true;
            case NullPointerException ours -> true;
            case IndexOutOfBoundsException ours -> true;
            case ClassCastException ours -> true;
            case VirtualMachineError machine -> true;
            case LinkageError machine -> true;
            default ->
                OF_PARTS_THAT_KNOW_NO_VALUES.stream()
                        .anyMatch(failure.getClass().getName()::startsWith);
        };
    }

    private static boolean quotesNoValue(SQLException refused) {
        @Nullable String state = refused.getSQLState();
        return state == null || STATES_THAT_QUOTE_VALUES.stream().noneMatch(state::startsWith);
    }
}
