package io.dossier.command.sample;

import static io.dossier.command.sample.GivenSample.AUTUMN;
import static io.dossier.command.sample.GivenSample.drawn;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.SampleSpecification.AS_OF;
import static io.dossier.command.specification.SampleSpecification.CHANCE;
import static io.dossier.command.specification.SampleSpecification.registered;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Draw;
import io.dossier.api.sample.DrawSample;
import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("DrawSample (R7.15)")
public class DrawingTest implements OffenceTable {
    private static final UUID[] ELEVEN =
            LongStream.rangeClosed(1, 11).mapToObj(number -> uuid(number)).toArray(UUID[]::new);

    private static DrawSample draw(String seed) {
        return new DrawSample(AUTUMN, Optional.of(seed));
    }

    @Test
    void drawsAFifthRoundedUpByTheGivenSeed() {
        List<UUID> population = List.of(ELEVEN);
        registered(ELEVEN)
                .when(draw("spring"))
                .becomes(new SampleDrawn(
                        AUTUMN,
                        20,
                        "spring",
                        11,
                        Draw.hash(population),
                        Draw.sample(population, "spring", 3),
                        AS_OF,
                        NOW));
    }

    @Test
    void drawsByChanceWhereNoSeedIsGiven_alsoOfAQuarterThatWasChecked() {
        List<UUID> population = List.of(uuid(1), uuid(2));
        registered(uuid(1), uuid(2))
                .after(GivenSample.checked(CheckingDepartment.QUALITY))
                .when(new DrawSample(AUTUMN, Optional.empty()))
                .becomes(new SampleDrawn(
                        AUTUMN, 20, CHANCE, 2, Draw.hash(population), Draw.sample(population, CHANCE, 1), AS_OF, NOW));
    }

    @Test
    void drawsNothingOfNothing() {
        registered()
                .when(draw("spring"))
                .becomes(new SampleDrawn(AUTUMN, 20, "spring", 0, Draw.hash(List.of()), List.of(), AS_OF, NOW));
    }

    @Test
    void aQuarterIsOverOnTheDayAfterItsLastInTheOffice() {
        registered()
                .at("2026-03-31T16:00:00Z") // midnight in Shanghai
                .when(new DrawSample(new Quarter("2026-Q1"), Optional.of("spring")))
                .isAccepted();
    }

    @Override
    public List<Offence> offences() {
        return Stream.concat(
                        Stream.of(
                                against("a quarter's sample is drawn when the quarter is over")
                                        .given(registered().at("2026-03-31T15:59:59Z"))
                                        .when(new DrawSample(new Quarter("2026-Q1"), Optional.of("spring")))
                                        .isRefused(rule(
                                                "QUARTER_NOT_OVER", Clause.R7_15, "quarter", "2026-Q1", "2026-03-31")),
                                against("a sample is drawn once")
                                        .given(registered(uuid(1)).after(drawn()))
                                        .when(draw("another"))
                                        .isRefused(rule(
                                                "SAMPLE_ALREADY_DRAWN",
                                                Clause.R7_15,
                                                "quarter",
                                                "2025-Q4",
                                                "2026-03-16"))),
                        Stream.of("", " ", "two words", "a:b", "種子", "x".repeat(101), "$(id)", "a\n")
                                .map(seed -> against("a seed is plain, which [%s] is not".formatted(seed.strip()))
                                        .given(registered(uuid(1)))
                                        .when(draw(seed))
                                        .isRefused(form("SEED_MALFORMED", "seed"))))
                .toList();
    }
}
