package io.dossier.verifier.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Properties;

/** Reads every column of every event in order, in the way in which the verifier does, and does nothing with it. */
final class MerelyReading {
    private MerelyReading() {}

    /** @param arguments the JDBC URL of a PostgreSQL */
    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("prepareThreshold", "-1");
        long events = 0;
        long bytes = 0;
        long from = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(arguments[0], properties)) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(
                    "select position, event_id, aggregate_type, aggregate_id, sequence, recorded_at, payload_type,"
                            + " payload_revision, payload, metadata, command_id, command_ordinal, entity_id"
                            + " from event order by position")) {
                statement.setFetchSize(2000);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        for (int column = 1; column <= 13; column++) {
                            byte[] value = rows.getBytes(column);
                            bytes += value == null ? 0 : value.length;
                        }
                        events++;
                    }
                }
            }
        }
        System.out.printf("read %,d events, %,d bytes, in %.1f s%n", events, bytes, (System.nanoTime() - from) / 1e9);
    }
}
