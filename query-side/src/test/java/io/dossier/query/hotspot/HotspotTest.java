package io.dossier.query.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dossier.api.Event;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.projection.Loading;
import io.dossier.query.support.Matters;
import io.dossier.query.support.RandomHistory;
import io.dossier.query.support.Story;
import io.dossier.query.support.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where most matters of some months were brought up (R6.16). */
class HotspotTest {

    private static final OfficeZone OFFICE = new OfficeZone(Matters.ZONE);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private final List<Event> events = new ArrayList<>();

    private static Matter in(String unit, ComplaintKind kind, String name) {
        return Matters.in(unit, "t", kind, name);
    }

    private static Matter publicArea(@Nullable String building, ComplaintKind kind, String name) {
        return new Matter(Story.id(name), kind, Optional.empty(), Optional.empty(), Optional.ofNullable(building));
    }

    private void registered(LocalDate day, Matter... matters) {
        for (Matter matter : matters) {
            events.add(Matters.registered(matter, Severity.NORMAL, Matters.at(day, events.size())));
        }
    }

    private void flagged(Matter matter) {
        events.add(new ComplaintFlaggedMalicious(matter, "屢次捏造", Matters.at(DAY.plusMonths(2), 0)));
    }

    private List<Hotspot> most(YearMonth from, YearMonth to, @Nullable ComplaintKind kind, int limit) {
        List<YearMonth> months = Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
        try (TestDatabase database = TestDatabase.open()) {
            return new HotspotReader(Loading.into(database, new HotspotProjector(OFFICE), events))
                    .most(months, kind, limit);
        }
    }

    private List<String> places(YearMonth from, YearMonth to) {
        return most(from, to, null, 100).stream()
                .map(place -> "%s/%s %d".formatted(place.building(), place.unitId(), place.matters()))
                .toList();
    }

    @Test
    void the_place_with_most_matters_is_first_and_of_as_many_buildings_go_by_name_R6_16() {
        registered(
                DAY,
                publicArea(null, ComplaintKind.HELP, "street"),
                in("B-1", ComplaintKind.REPAIR, "b1"),
                in("A-2", ComplaintKind.REPAIR, "a2"),
                in("A-1", ComplaintKind.REPAIR, "a1"),
                publicArea("B", ComplaintKind.REPAIR, "lobby"),
                in("B-9", ComplaintKind.REPAIR, "b9"),
                in("B-9", ComplaintKind.COMPLAINT, "b9 too"));

        assertThat(places(MARCH, MARCH))
                .containsExactly("B/B-9 2", "A/A-1 1", "A/A-2 1", "B/null 1", "B/B-1 1", "null/null 1");
        assertThat(most(MARCH, MARCH, null, 2)).extracting(Hotspot::unitId).containsExactly("B-9", "A-1");
    }

    @Test
    void what_came_again_of_one_kind_is_repeated_R6_16() {
        registered(
                DAY,
                in("A-1", ComplaintKind.REPAIR, "1"),
                in("A-1", ComplaintKind.REPAIR, "2"),
                in("A-1", ComplaintKind.REPAIR, "3"),
                in("A-1", ComplaintKind.HELP, "4"),
                in("A-1", ComplaintKind.COMPLAINT, "5"),
                in("A-1", ComplaintKind.COMPLAINT, "6"));

        assertThat(most(MARCH, MARCH, null, 1))
                .containsExactly(new Hotspot(
                        "A-1",
                        "A",
                        6,
                        0,
                        3,
                        List.of(
                                new Hotspot.OfKind(ComplaintKind.COMPLAINT, 2, 0, 1),
                                new Hotspot.OfKind(ComplaintKind.REPAIR, 3, 0, 2),
                                new Hotspot.OfKind(ComplaintKind.HELP, 1, 0, 0))));
    }

    @Test
    void months_are_added_up_so_that_what_came_again_in_the_next_one_is_repeated() {
        registered(DAY, in("A-1", ComplaintKind.REPAIR, "march"));
        registered(DAY.plusMonths(1), in("A-1", ComplaintKind.REPAIR, "april"));

        assertThat(most(MARCH, MARCH, null, 1)).extracting(Hotspot::repeated).containsExactly(0);
        assertThat(most(MARCH, APRIL, null, 1))
                .extracting(Hotspot::matters, Hotspot::repeated)
                .containsExactly(tuple(2, 1));
    }

    @Test
    void a_malicious_matter_is_counted_apart_in_the_month_of_its_registration_R6_8() {
        Matter invented = in("A-1", ComplaintKind.COMPLAINT, "invented");
        Matter alone = in("A-7", ComplaintKind.COMPLAINT, "invented too");
        registered(
                DAY,
                invented,
                in("A-1", ComplaintKind.COMPLAINT, "true"),
                in("A-1", ComplaintKind.REPAIR, "lamp"),
                alone);
        flagged(invented);
        flagged(alone);
        flagged(invented);

        assertThat(most(MARCH, YearMonth.of(2026, 5), null, 100))
                .containsExactly(new Hotspot(
                        "A-1",
                        "A",
                        2,
                        1,
                        0,
                        List.of(
                                new Hotspot.OfKind(ComplaintKind.COMPLAINT, 1, 1, 0),
                                new Hotspot.OfKind(ComplaintKind.REPAIR, 1, 0, 0))));
    }

    @Test
    void one_kind_can_be_looked_at_alone() {
        registered(
                DAY,
                in("A-1", ComplaintKind.HELP, "1"),
                in("A-1", ComplaintKind.HELP, "2"),
                in("A-2", ComplaintKind.REPAIR, "3"));

        assertThat(most(MARCH, MARCH, ComplaintKind.REPAIR, 100))
                .extracting(Hotspot::unitId, Hotspot::matters)
                .containsExactly(tuple("A-2", 1));
    }

    @Test
    void the_month_is_that_of_the_registration_and_ends_at_the_offices_midnight() {
        events.add(Matters.registered(
                in("A-1", ComplaintKind.HELP, "last"), Severity.NORMAL, Instant.parse("2026-03-31T15:59:59.999999Z")));
        events.add(Matters.registered(
                in("A-2", ComplaintKind.HELP, "first"), Severity.NORMAL, Instant.parse("2026-03-31T16:00:00Z")));

        assertThat(places(MARCH, MARCH)).containsExactly("A/A-1 1");
        assertThat(places(APRIL, APRIL)).containsExactly("A/A-2 1");
    }

    @Test
    void of_any_history_the_sums_are_those_that_a_look_through_all_events_finds() {
        events.addAll(RandomHistory.of(616, 9, 4_000));
        Set<String> malicious = new HashSet<>();
        events.stream()
                .filter(ComplaintFlaggedMalicious.class::isInstance)
                .forEach(event -> malicious.add(event.about()));
        List<Matter> registered = events.stream()
                .filter(ComplaintRegistered.class::isInstance)
                .map(event -> ((ComplaintRegistered) event).matter())
                .toList();

        List<Hotspot> all = most(YearMonth.of(2025, 1), YearMonth.of(2025, 12), null, 100);
        assertThat(malicious).isNotEmpty();
        assertThat(all).hasSize(10).allSatisfy(place -> {
            List<Matter> here = registered.stream()
                    .filter(matter ->
                            HotspotPlace.of(matter).equals(new HotspotPlace(place.unitId(), place.building())))
                    .toList();
            assertThat(place.matters() + place.malicious()).isEqualTo(here.size());
            assertThat(place.malicious()).isEqualTo((int) here.stream()
                    .filter(matter -> malicious.contains(matter.complaintId().toString()))
                    .count());
        });
        assertThat(all).isSortedAccordingTo((a, b) -> Integer.compare(b.matters(), a.matters()));
    }
}
