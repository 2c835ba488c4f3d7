package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredAuditsTest extends EventStoreSpecification {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.000001Z");
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private StoredAudits audits() {
        return new StoredAudits(store.openDialect());
    }

    private static void run(StoredAudits audits, String id, Instant at) {
        assertThat(audits.begin(id, "one", at, "begun " + id)).isTrue();
        assertThat(audits.end(id, "ended " + id)).isTrue();
    }

    @Test
    void oneIsUnderWayAtATimeOverAllNodes() {
        StoredAudits one = audits();
        StoredAudits other = audits();

        assertThat(one.begin("a", "one", MORNING, "begun")).isTrue();
        assertThat(other.begin("b", "other", MORNING, "begun")).isFalse();
        assertThat(one.seen("a", MORNING.plusSeconds(5), "further")).isTrue();
        assertThat(other.running()).contains(new StoredAudits.Running("a", "one", MORNING.plusSeconds(5), "further"));
        assertThat(one.end("a", "ended")).isTrue();

        assertThat(other.running()).isEmpty();
        assertThat(other.begin("b", "other", MORNING, "begun")).isTrue();
        assertThat(one.report("a")).contains("ended");
        assertThat(one.report("c")).isEmpty();
    }

    @Test
    void whatWasEndedBySomebodyElseStaysAsItIs() {
        StoredAudits audits = audits();
        run(audits, "a", MORNING);

        assertThat(audits.seen("a", MORNING, "further")).isFalse();
        assertThat(audits.end("a", "ended again")).isFalse();
        assertThat(audits.report("a")).contains("ended a");
    }

    @Test
    void theyAreReadPageByPageTheNewestFirst() {
        StoredAudits audits = audits();
        run(audits, "a", MORNING);
        run(audits, "c", MORNING.plusSeconds(1));
        run(audits, "b", MORNING.plusSeconds(1));

        List<StoredAudits.Kept> page = audits.before(NEVER, "", 2);
        assertThat(page).extracting(StoredAudits.Kept::id).containsExactly("c", "b");
        assertThat(audits.before(page.getLast().startedAt(), page.getLast().id(), 2))
                .containsExactly(new StoredAudits.Kept("a", MORNING, "ended a"));
    }

    @Test
    void differencesAreReadInTheirOrder() {
        StoredAudits audits = audits();
        audits.add("a", List.of(new StoredAudits.Difference(1, "x"), new StoredAudits.Difference(2, "y")));
        audits.add("a", List.of(new StoredAudits.Difference(3, "z")));
        audits.add("b", List.of(new StoredAudits.Difference(1, "other")));

        assertThat(audits.differences("a", 1, 10))
                .containsExactly(new StoredAudits.Difference(2, "y"), new StoredAudits.Difference(3, "z"));
        assertThat(audits.differences("a", 0, 1)).hasSize(1);
    }

    @Test
    void oldOnesAreForgottenWithTheirDifferences() {
        StoredAudits audits = audits();
        for (int i = 0; i < 5; i++) {
            run(audits, "a" + i, MORNING.plusSeconds(i));
            audits.add("a" + i, List.of(new StoredAudits.Difference(1, "x")));
        }
        audits.begin("running", "one", MORNING, "begun");

        audits.forgetAllBut(2);

        assertThat(audits.before(NEVER, "", 10))
                .extracting(StoredAudits.Kept::id)
                .containsExactly("a4", "a3", "running");
        assertThat(audits.differences("a2", 0, 10)).isEmpty();
        assertThat(audits.differences("a3", 0, 10)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING, audit, sqlite_autoindex_audit_2, audit_one_at_a_time",
        "REPORT, audit, sqlite_autoindex_audit_1, audit_id",
        "NEWEST, audit, audit_newest, audit_newest",
        "DIFFERENCES, audit_difference, sqlite_autoindex_audit_difference_1, audit_difference_number"
    })
    void everyQuestionGoesByAnIndex(String question, String table, String inSqlite, String inPostgres)
            throws SQLException {
        StoredAudits audits = audits();
        for (int i = 0; i < 30; i++) {
            String id = "a" + i;
            run(audits, id, MORNING.plusSeconds(i));
            audits.add(
                    id,
                    LongStream.range(0, 10)
                            .mapToObj(number -> new StoredAudits.Difference(number, "d"))
                            .toList());
        }
        String sql = switch (question) {
            case "RUNNING" -> StoredAudits.RUNNING;
            case "REPORT" -> StoredAudits.REPORT;
            case "NEWEST" -> StoredAudits.NEWEST;
            default -> StoredAudits.DIFFERENCES;
        };

        assertThat(plan(table, sql.replace("?", "'1'")))
                .contains(database == Engine.POSTGRESQL ? inPostgres : inSqlite);
    }
}
