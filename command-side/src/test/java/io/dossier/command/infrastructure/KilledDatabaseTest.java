package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.command.specification.Given;
import io.dossier.eventstore.fault.PostgresServer;
import io.dossier.eventstore.fault.WholeHistory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("fault")
@DisplayName("PostgreSQL that is killed while two nodes append")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KilledDatabaseTest {
    private static final int ROUNDS = 4;
    private static final int PAPERS = 100;

    @TempDir
    Path folder;

    @Test
    void has_all_that_was_acknowledged_when_it_is_back_and_the_nodes_go_on_by_themselves() throws Exception {
        try (PostgresServer postgres = PostgresServer.in(folder.resolve("postgresql"));
                Node one = node(postgres, "one");
                Node another = node(postgres, "another");
                Clerks clerks = Clerks.at(List.of(one, another), 6)) {
            for (int round = 0; round < ROUNDS; round++) {
                clerks.untilMore(PAPERS);
                postgres.kill();
                clerks.untilUnanswered();
                postgres.startAgain();
                clerks.untilMore(PAPERS);
            }

            List<String> acknowledged = clerks.finish();

            WholeHistory.of(postgres.url()).assertWhole(acknowledged);
        }
    }

    @Test
    void recovers_by_itself_from_the_death_of_the_process_that_commits() throws Exception {
        try (PostgresServer postgres = PostgresServer.in(folder.resolve("postgresql"));
                Node one = node(postgres, "one");
                Node another = node(postgres, "another");
                Clerks clerks = Clerks.at(List.of(one, another), 6)) {
            for (int round = 0; round < ROUNDS; round++) {
                clerks.untilMore(PAPERS);
                postgres.killOneBackend(whoAppends(postgres));
                clerks.untilUnanswered();
                clerks.untilMore(PAPERS);
            }

            List<String> acknowledged = clerks.finish();

            WholeHistory.of(postgres.url()).assertWhole(acknowledged);
        }
    }

    private Node node(PostgresServer postgres, String name) throws java.io.IOException {
        return Node.over(
                PostgresServer.pool(postgres.url()),
                java.nio.file.Files.createDirectory(folder.resolve(name)),
                Given.NOON);
    }

    private static int whoAppends(PostgresServer postgres) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement()) {
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10); System.nanoTime() < end; ) {
                try (ResultSet found = statement.executeQuery(
                        "select pid from pg_stat_activity where state = 'active' and query like 'select append_events%'")) {
                    if (found.next()) {
                        return found.getInt(1);
                    }
                }
            }
        }
        assertThat(true).as("somebody appends").isFalse();
        return 0;
    }
}
