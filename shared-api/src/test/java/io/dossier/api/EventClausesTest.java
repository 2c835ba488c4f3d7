package io.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventClausesTest {

    static List<EventCatalogue.Entry> entries() {
        return EventCatalogue.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyKindOfEventServesAClause(EventCatalogue.Entry entry) {
        assertThat(EventClauses.of(entry.event())).as(entry.name()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoEventServesNone() {
        assertThat(EventClauses.of(String.class)).isEmpty();
    }
}
