package io.dossier.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Of a failure the log tells the kind, and the message where it quotes nobody")
class FailuresTest {
    private static final String NAME = "歐陽麒麟玖";

    @Test
    void whatTheWorldOutsideAnswersIsTold() {
        assertThat(Failures.told(new ConnectException("Connection refused")))
                .isEqualTo("java.net.ConnectException: Connection refused");
        assertThat(Failures.told(new EventStoreException(
                        "The database failed: the disk is full", new SQLException("the disk is full", "53100"))))
                .endsWith("The database failed: the disk is full");
    }

    @Test
    void whatMayQuoteSomebodyIsNot() {
        assertThat(Failures.told(new IllegalArgumentException(NAME))).isEqualTo("java.lang.IllegalArgumentException");
        assertThat(Failures.told(new SQLException("Failing row contains (" + NAME + ")", "23514")))
                .isEqualTo("java.sql.SQLException");
        assertThat(Failures.told(new BatchUpdateException("insert into t values ('" + NAME + "')", new int[0])))
                .isEqualTo("java.sql.BatchUpdateException");
    }

    @Test
    void norWhatRepeatsIt() {
        SQLException row = new SQLException("Failing row contains (" + NAME + ")", "23514");
        assertThat(Failures.told(new EventStoreException("It failed: " + row.getMessage(), row)))
                .isEqualTo(EventStoreException.class.getName());
    }

    @Test
    void aStackTraceIsWholeButForThat() {
        String printed = new DiscreetStackTraces()
                .printStackTraceToString(new IllegalStateException("for " + NAME, parsing(NAME)));
        assertThat(printed)
                .contains("java.lang.IllegalStateException", "Caused by: ", "DateTimeParseException", "FailuresTest")
                .doesNotContain(NAME);
        assertThat(new DiscreetStackTraces().printStackTraceToString(reading("{\"name\": " + NAME)))
                .contains("StreamReadException")
                .doesNotContain(NAME);
    }

    private static RuntimeException parsing(String text) {
        try {
            throw new AssertionError(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return e;
        }
    }

    private static RuntimeException reading(String json) {
        try {
            throw new AssertionError(new JsonMapper().readTree(json));
        } catch (JacksonException e) {
            return e;
        }
    }
}
