package io.dossier.command.projection;

import static io.dossier.command.specification.GivenParked.ARCHIVE;
import static io.dossier.command.specification.GivenParked.UNIT;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.ProjectionSpecification.projection;
import static io.dossier.command.specification.ProjectionSpecification.projectionOfWhichNobodyTells;
import static io.dossier.command.specification.ProjectionSpecification.projectionThatIsBehind;
import static io.dossier.command.specification.Specification.form;

import io.dossier.api.projection.ProjectionEvent.ParkedEventSkipped;
import io.dossier.api.projection.SkipParkedEvent;
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

@DisplayName("SkipParkedEvent (R1.10)")
public class SkipTest implements OffenceTable {
    private static final Texts REASON =
            new Texts("reason", null, 1000, projection(), text -> new SkipParkedEvent(ARCHIVE, 7, text));

    @Test
    void aParkedEventIsSkippedWithWhatItIs() {
        projection()
                .when(new SkipParkedEvent(ARCHIVE, 7, "recorded twice"))
                .becomes(new ParkedEventSkipped(
                        ARCHIVE, 7, "CompanyRenamed", UNIT, "recorded twice", Given.NOON.instant()));
    }

    @Override
    public List<Offence> offences() {
        return Stream.concat(
                        Stream.of(
                                against("a projection is called by its name")
                                        .given(projection())
                                        .when(new SkipParkedEvent("archives", 7, "recorded twice"))
                                        .isRefused(form("PROJECTION_UNKNOWN", "projection", "archives", ARCHIVE)),
                                against("what a projection has parked is known when it has caught up")
                                        .given(projectionThatIsBehind())
                                        .when(new SkipParkedEvent(ARCHIVE, 7, "recorded twice"))
                                        .isRefused(form("PROJECTION_BEHIND", "projection", ARCHIVE)),
                                against("who knows what is parked must be there to say it")
                                        .given(projectionOfWhichNobodyTells())
                                        .when(new SkipParkedEvent(ARCHIVE, 7, "recorded twice"))
                                        .isRefused(form("QUERY_SIDE_UNAVAILABLE", "projection", ARCHIVE)),
                                against("what is not parked is not skipped, for nobody can take that back")
                                        .given(projection())
                                        .when(new SkipParkedEvent(ARCHIVE, 8, "recorded twice"))
                                        .isRefused(form("EVENT_NOT_PARKED", "position", "8", ARCHIVE)),
                                against("what merely waits behind another can be handled, and is not given up for it")
                                        .given(projection())
                                        .when(new SkipParkedEvent(ARCHIVE, 9, "recorded twice"))
                                        .isRefused(form("EVENT_WAITS_BEHIND_ANOTHER", "position", "9", ARCHIVE, "7"))),
                        REASON.offences())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }
}
