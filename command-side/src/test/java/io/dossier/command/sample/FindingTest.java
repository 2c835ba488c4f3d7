package io.dossier.command.sample;

import static io.dossier.command.sample.GivenSample.AUTUMN;
import static io.dossier.command.sample.GivenSample.DRAWN_AT;
import static io.dossier.command.sample.GivenSample.OTHER;
import static io.dossier.command.sample.GivenSample.SAMPLED;
import static io.dossier.command.sample.GivenSample.drawn;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.SampleSpecification.registered;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.api.sample.RecordFinding;
import io.dossier.api.sample.SampleEvent.FindingRecorded;
import io.dossier.api.sample.Topic;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.SampleSpecification;
import io.dossier.command.specification.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("RecordFinding (R7.16)")
public class FindingTest implements OffenceTable {
    private static final SampleSpecification DRAWN =
            registered(SAMPLED, OTHER).after(drawn()).by("li.na", Role.ASSISTANT);
    private static final Texts OPINION =
            new Texts("opinion", null, 1000, DRAWN, text -> finding(SAMPLED, text, "told", "done"));
    private static final Texts HANDLING =
            new Texts("handling", null, 1000, DRAWN, text -> finding(SAMPLED, "dry plants", text, "done"));
    private static final Texts RESULT =
            new Texts("result", null, 1000, DRAWN, text -> finding(SAMPLED, "dry plants", "told", text));

    private static RecordFinding finding(UUID repair, String opinion, String handling, String result) {
        return new RecordFinding(
                AUTUMN, repair, Topic.CLEANING_AND_GREENING, true, opinion, true, handling, result, Optional.empty());
    }

    private static RecordFinding good(UUID repair, Optional<Instant> askedAt) {
        return new RecordFinding(AUTUMN, repair, Topic.SECURITY, true, "content", false, "", "", askedAt);
    }

    @Test
    void recordsAProblemWithHowItWasHandled() {
        DRAWN.when(finding(SAMPLED, "dry plants", "told the gardeners", "replaced"))
                .becomes(new FindingRecorded(
                        AUTUMN,
                        SAMPLED,
                        Topic.CLEANING_AND_GREENING,
                        true,
                        "dry plants",
                        true,
                        "told the gardeners",
                        "replaced",
                        NOW));
    }

    @Test
    void recordsThatNobodyWasReached_andThatAllIsWellLater() {
        DRAWN.when(new RecordFinding(AUTUMN, SAMPLED, Topic.REPAIR, false, "", false, "", "", Optional.of(DRAWN_AT)))
                .becomes(new FindingRecorded(AUTUMN, SAMPLED, Topic.REPAIR, false, "", false, "", "", DRAWN_AT));
        DRAWN.when(good(SAMPLED, Optional.empty())).isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        Stream.of(
                                against("findings are recorded when the sample is drawn")
                                        .given(registered(SAMPLED))
                                        .when(good(SAMPLED, Optional.empty()))
                                        .isRefused(rule("SAMPLE_NOT_DRAWN", Clause.R7_15, "quarter", "2025-Q4")),
                                against("findings are recorded of sampled repairs")
                                        .given(DRAWN)
                                        .when(good(OTHER, Optional.empty()))
                                        .isRefused(rule(
                                                "COMPLAINT_NOT_SAMPLED",
                                                Clause.R7_15,
                                                "complaintId",
                                                OTHER.toString(),
                                                "2025-Q4")),
                                against("who is reached is asked for an opinion")
                                        .given(DRAWN)
                                        .when(finding(SAMPLED, " ", "told", "done"))
                                        .isRefused(rule("FINDING_OPINION_MISSING", Clause.R7_16, "opinion")),
                                against("a problem is handled at once")
                                        .given(DRAWN)
                                        .when(finding(SAMPLED, "dry plants", "", "done"))
                                        .isRefused(rule("FINDING_HANDLING_MISSING", Clause.R7_16, "handling")),
                                against("the result of handling a problem is filed")
                                        .given(DRAWN)
                                        .when(finding(SAMPLED, "dry plants", "told", ""))
                                        .isRefused(rule("FINDING_RESULT_MISSING", Clause.R7_16, "result")),
                                against("nobody is asked before they are drawn")
                                        .given(DRAWN)
                                        .when(good(SAMPLED, Optional.of(DRAWN_AT.minusSeconds(1))))
                                        .isRefused(rule(
                                                "FINDING_BEFORE_SAMPLE",
                                                Clause.R7_16,
                                                "askedAt",
                                                "askedAt",
                                                "2026-03-16 09:59:59",
                                                "2026-03-16 10:00:00")),
                                against("what is recorded has happened")
                                        .given(DRAWN)
                                        .when(good(SAMPLED, Optional.of(NOW.plusSeconds(1))))
                                        .isRefused(rule(
                                                "TIME_IN_FUTURE",
                                                Clause.R7_16,
                                                "askedAt",
                                                "askedAt",
                                                "2026-03-16 12:00:01",
                                                "2026-03-16 12:00:00"))),
                        OPINION.offencesOfOptional(),
                        HANDLING.offencesOfOptional(),
                        RESULT.offencesOfOptional())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return Stream.of(OPINION, HANDLING, RESULT).flatMap(Texts::justWithin);
    }
}
