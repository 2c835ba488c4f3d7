package io.dossier.command.sample;

import io.dossier.api.Clause;
import io.dossier.api.Event;
import io.dossier.api.sample.Draw;
import io.dossier.api.sample.DrawSample;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The director draws the sample of a quarter, once, when nothing is registered in it any more (R7.15). */
public final class Drawing {
    /** What can be typed into any shell, table or letter without a second thought. */
    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    private Drawing() {}

    static final Rule<SampleToDraw, DrawSample> QUARTER_IS_OVER = Rule.<SampleToDraw, DrawSample>of(
                    "QUARTER_NOT_OVER",
                    Clause.R7_15,
                    "quarter",
                    s -> s.command().quarter().lastDay().isBefore(s.today()))
            .naming(s -> List.of(
                    s.command().quarter().value(),
                    s.command().quarter().lastDay().toString()));

    static final Rule<SampleToDraw, DrawSample> NOTHING_IS_DRAWN = Rule.<SampleToDraw, DrawSample>of(
                    "SAMPLE_ALREADY_DRAWN",
                    Clause.R7_15,
                    "quarter",
                    s -> !s.state().state().isDrawn())
            .naming(s -> List.of(
                    s.command().quarter().value(),
                    s.state()
                            .state()
                            .drawnAt()
                            .map(at -> s.dayOf(at).toString())
                            .orElse("")));

    static final Rule<SampleToDraw, DrawSample> SEED_IS_PLAIN = Rule.<SampleToDraw, DrawSample>ofForm(
            "SEED_MALFORMED",
            "seed",
            s -> s.command().seed().map(seed -> SEED.matcher(seed).matches()).orElse(true));

    /** Decides {@link DrawSample}. */
    public static final Decider<SampleToDraw, DrawSample> DECIDER =
            Decider.of(DrawSample.class, Drawing::events, List.of(QUARTER_IS_OVER, NOTHING_IS_DRAWN, SEED_IS_PLAIN));

    private static List<Event> events(Situation<SampleToDraw, DrawSample> s) {
        List<UUID> population = s.state().population();
        String seed = s.command().seed().orElse(s.state().chance());
        int percent = s.policy().complaints().samplePercent();
        return List.of(new SampleDrawn(
                s.command().quarter(),
                percent,
                seed,
                population.size(),
                Draw.hash(population),
                Draw.sample(population, seed, Draw.size(population.size(), percent)),
                s.state().asOfPosition(),
                s.now().toInstant()));
    }
}
