package io.dossier.query.statistics;

import io.dossier.api.Event;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Submissions of months at any moment of a history, some months often, whether anything is known of them or not. */
public final class RandomSubmissions {

    /** Those before and after the histories of {@link RandomMatters} among them. */
    static final List<YearMonth> MONTHS = Stream.iterate(YearMonth.of(2025, 11), month -> month.plusMonths(1))
            .limit(8)
            .toList();

    private RandomSubmissions() {}

    /** The history with about so many submissions in it. */
    public static List<Event> in(List<MatterEvent> history, long seed, int submissions) {
        Random random = new Random(seed);
        Map<YearMonth, Integer> numbers = new HashMap<>();
        List<Event> events = new ArrayList<>();
        for (MatterEvent event : history) {
            events.add(event);
            if (random.nextInt(history.size()) < submissions) {
                YearMonth month = MONTHS.get(random.nextInt(MONTHS.size()));
                int number = numbers.merge(month, 1, Integer::sum);
                events.add(new MonthSubmitted(
                        month,
                        number,
                        number == 1 ? Optional.empty() : Optional.of("補錄" + number),
                        Instant.parse("2026-07-01T00:00:00Z").plusSeconds(events.size())));
            }
        }
        return List.copyOf(events);
    }
}
