package io.dossier.command.projection;

import static io.dossier.command.specification.GivenParked.ARCHIVE;
import static io.dossier.command.specification.GivenParked.UNIT;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.ProjectionSpecification.projection;
import static io.dossier.command.specification.ProjectionSpecification.projectionOfWhichNobodyTells;
import static io.dossier.command.specification.ProjectionSpecification.projectionThatIsBehind;
import static io.dossier.command.specification.Specification.form;

import io.dossier.api.projection.ProjectionEvent.ParkedSequenceRetried;
import io.dossier.api.projection.RetryParkedSequence;
import io.dossier.command.specification.Given;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RetryParkedSequence (R1.10)")
public class RetryTest implements OffenceTable {
    private static final Texts REASON =
            new Texts("reason", null, 1000, projection(), text -> new RetryParkedSequence(ARCHIVE, UNIT, text));

    private static ParkedSequenceRetried retried(String reason) {
        return new ParkedSequenceRetried(ARCHIVE, UNIT, 7, "CompanyRenamed", reason, Given.NOON.instant());
    }

    @Test
    void aParkedSequenceIsRetriedFromItsFirstEvent() {
        projection().when(new RetryParkedSequence(ARCHIVE, UNIT, "mended")).becomes(retried("mended"));
    }

    @Test
    void asOftenAsItTakes() {
        projection()
                .after(retried("mended"))
                .when(new RetryParkedSequence(ARCHIVE, UNIT, "mended indeed"))
                .becomes(retried("mended indeed"));
    }

    @Override
    public List<Offence> offences() {
        return Stream.concat(
                        Stream.of(
                                against("a projection is called by its name")
                                        .given(projection())
                                        .when(new RetryParkedSequence("archives", UNIT, "mended"))
                                        .isRefused(form("PROJECTION_UNKNOWN", "projection", "archives", ARCHIVE)),
                                against("what a projection has parked is known when it has caught up")
                                        .given(projectionThatIsBehind())
                                        .when(new RetryParkedSequence(ARCHIVE, UNIT, "mended"))
                                        .isRefused(form("PROJECTION_BEHIND", "projection", ARCHIVE)),
                                against("who knows what is parked must be there to say it")
                                        .given(projectionOfWhichNobodyTells())
                                        .when(new RetryParkedSequence(ARCHIVE, UNIT, "mended"))
                                        .isRefused(form("QUERY_SIDE_UNAVAILABLE", "projection", ARCHIVE)),
                                against("what is not parked is not retried")
                                        .given(projection())
                                        .when(new RetryParkedSequence(ARCHIVE, "A-12-02", "mended"))
                                        .isRefused(form("SEQUENCE_NOT_PARKED", "sequence", "A-12-02", ARCHIVE))),
                        REASON.offences())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }
}
