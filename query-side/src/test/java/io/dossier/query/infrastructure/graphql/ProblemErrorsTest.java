package io.dossier.query.infrastructure.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is told and logged of a refused query. */
class ProblemErrorsTest {

    private static final String HORSE = "\uD842\uDFB7"; // one character, two chars

    private final ProblemErrors errors = new ProblemErrors(new Messages());

    @Test
    void what_was_sent_is_repeated_in_short_and_never_cut_within_a_character() {
        QueryProblem problem = new QueryProblem(ProblemCode.ID_MALFORMED, "id", "id", "x" + HORSE.repeat(5_000));

        assertThat(errors.of(problem, Locale.ENGLISH).getMessage())
                .startsWith("id is \"x" + HORSE.repeat(59) + "…\"; it must be");
        QueryProblem asItIs = new QueryProblem(ProblemCode.ID_MALFORMED, "id", "id", HORSE.repeat(60));
        assertThat(errors.of(asItIs, Locale.ENGLISH).getMessage()).contains("\"" + HORSE.repeat(60) + "\"");
    }

    @Test
    void names_that_there_are_are_told_whole_however_many() {
        List<String> names =
                IntStream.rangeClosed(1, 40).mapToObj(i -> "projection-" + i).toList();
        QueryProblem problem =
                new QueryProblem(ProblemCode.PROJECTION_UNKNOWN, "name", "x".repeat(61), Names.of(names));

        assertThat(errors.of(problem, Locale.ENGLISH).getMessage())
                .isEqualTo("There is no projection [%s…]; there are %s."
                        .formatted("x".repeat(60), String.join(", ", names)));
    }

    @Test
    void the_log_has_one_line_without_what_was_sent() {
        var logger = (Logger) LoggerFactory.getLogger(ProblemErrors.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO); // tests run quietly
        try {
            errors.of(new QueryProblem(ProblemCode.ID_MALFORMED, "tenancyId", "tenancyId", "secret"), Locale.ENGLISH);
        } finally {
            logger.setLevel(null);
            logger.detachAppender(lines);
        }

        assertThat(lines.list).hasSize(1);
        assertThat(lines.list.getFirst().getLevel()).isEqualTo(Level.INFO);
        assertThat(lines.list.getFirst().getFormattedMessage())
                .isEqualTo("Query refused: ID_MALFORMED, field tenancyId");
    }
}
