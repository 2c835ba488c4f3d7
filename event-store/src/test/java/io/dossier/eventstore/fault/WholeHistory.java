package io.dossier.eventstore.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is stored in the end, asked of the database itself, past everything that may have gone wrong in the engine. */
public final class WholeHistory {
    private final String url;

    private WholeHistory(String url) {
        this.url = url;
    }

    /** @param url of the database, as JDBC has it */
    public static WholeHistory of(String url) {
        return new WholeHistory(url);
    }

    /** Every acknowledged command is there once, nothing is there twice, and nothing is missing between. */
    public void assertWhole(Collection<String> acknowledgedCommandIds) throws SQLException {
        assertThat(column("select command_id from event where command_ordinal = 0"))
                .as("commands, each once")
                .doesNotHaveDuplicates()
                .containsAll(acknowledgedCommandIds);
        assertThat(column("select count(distinct position) || ' ' || coalesce(max(position), 0) from event"))
                .as("positions from 1 on without a gap")
                .containsExactly(count() + " " + count());
        assertThat(
                        column(
                                "select aggregate_id from event group by aggregate_id having min(sequence) <> 0 or max(sequence) <> count(distinct sequence) - 1 or count(*) <> count(distinct sequence)"))
                .as("streams with a gap or a sequence that is there twice")
                .isEmpty();
        assertThat(column("select event_id from event")).as("events").doesNotHaveDuplicates();
    }

    /** How many events there are. */
    public long count() throws SQLException {
        return Long.parseLong(column("select count(*) from event").getFirst());
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (result.next()) {
                values.add(result.getString(1));
            }
            return values;
        }
    }
}
