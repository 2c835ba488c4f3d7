package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Event;
import io.dossier.api.archive.Category;
import io.dossier.query.support.Story;
import io.dossier.query.unit.UnitProjector;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

/** How far another node's segment is known to be, whose token is stored now and then only. */
class OwedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final int[] TWO = {0, 1};
    private static final Segment EVEN = Segment.computeSegment(0, TWO);
    private static final Segment ODD = Segment.computeSegment(1, TWO);

    private final UnitProjector units = new UnitProjector();
    private final Owed owed = new Owed(List.of(units));

    private static TrackedEventMessage<?> stored(long position, String stream, Event event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>("Dossier", stream, 0, event));
    }

    private static String unit(Segment segment) {
        for (char letter = 'A'; ; letter++) {
            String unit = "U-" + letter;
            if (segment.matches(unit)) {
                return unit;
            }
        }
    }

    private static TrackedEventMessage<?> registered(long position, Segment segment) {
        return stored(position, unit(segment), Story.registered(unit(segment), "A", 3));
    }

    @Test
    void what_was_there_before_may_all_be_owed() {
        owed.begin(10);

        assertThat(owed.covered(units.name(), EVEN, 7)).isEqualTo(7);
        assertThat(owed.covered(units.name(), EVEN, 10)).isEqualTo(10);
    }

    @Test
    void a_segment_that_nothing_concerns_is_as_far_as_all_that_was_seen() {
        owed.begin(10);
        owed.see(registered(11, ODD));
        owed.see(registered(12, ODD));

        assertThat(owed.covered(units.name(), EVEN, 10)).isEqualTo(12);
        assertThat(owed.covered(units.name(), ODD, 10)).isEqualTo(10);
        assertThat(owed.covered(units.name(), ODD, 11)).isEqualTo(11);
        assertThat(owed.covered(units.name(), ODD, 12)).isEqualTo(12);
    }

    @Test
    void of_events_that_the_projector_does_not_take_nothing_is_owed() {
        owed.begin(10);
        owed.see(stored(11, unit(EVEN), Story.filed(unit(EVEN), "t", "平面圖", Category.OTHER, DAY)));

        assertThat(owed.covered(units.name(), EVEN, 10)).isEqualTo(11);
    }

    @Test
    void a_segment_that_is_farther_than_what_was_seen_stays_there() {
        owed.begin(10);

        assertThat(owed.covered(units.name(), EVEN, 15)).isEqualTo(15);
    }

    @Test
    void who_begins_again_knows_nothing_of_what_it_missed() {
        owed.begin(10);
        owed.see(registered(11, ODD));

        owed.begin(20);

        assertThat(owed.covered(units.name(), EVEN, 12)).isEqualTo(12);
    }
}
