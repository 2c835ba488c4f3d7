package io.dossier.command.deadline;

import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Where timers are kept. All nodes of the command side share one. If it is lost, an empty one is filled from the events.
 *
 * @param dataSource the database
 * @param dialect what is particular about it
 */
public record TimerStore(DataSource dataSource, JdbcCustomization dialect) {

    /** In a SQLite file of its own: whoever appends events must not wait for whoever looks for timers. */
    public static TimerStore sqlite(DataSource dataSource) {
        return prepared("sqlite", new TimerStore(dataSource, new SqliteDialect()));
    }

    /** In PostgreSQL, beside the events. */
    public static TimerStore postgresql(DataSource dataSource) {
        return prepared("postgresql", new TimerStore(dataSource, new AutodetectJdbcCustomization(dataSource)));
    }

    private static TimerStore prepared(String dialect, TimerStore store) {
        Flyway.configure()
                .dataSource(store.dataSource())
                .locations("classpath:db/timers/" + dialect)
                .table("timer_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        return store;
    }

    /** The library writes limits as the standard has them, which SQLite does not know. */
    private static final class SqliteDialect extends DefaultJdbcCustomization {
        SqliteDialect() {
            super(true);
        }

        @Override
        public String getName() {
            return "SQLite";
        }

        @Override
        public String getQueryLimitPart(int limit) {
            return " LIMIT " + limit;
        }
    }
}
