package io.dossier.eventstore;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells apart a database that is not reached, which may be asked again, from one that refuses what it is asked. */
public final class Unreached {
    /** It was shut down, it crashed, or it is not up yet. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03");

    private static final String CONNECTION_EXCEPTION = "08";

    private Unreached() {}

    /** Whether there was no connection, or it broke; also where a pool had none to give in time. */
    public static boolean is(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || (state != null && (state.startsWith(CONNECTION_EXCEPTION) || STATES.contains(state)));
    }
}
