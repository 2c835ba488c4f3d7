package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.query.support.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Why an event cannot be handled is told, and what it says is not. */
class WhyTest {

    private static String why(String message) {
        return Why.unhandled(
                new IllegalStateException(message), Story.movedIn("A-1", "a", "甲", LocalDate.of(2026, 3, 2)));
    }

    @Test
    void names_telephone_numbers_and_single_characters_of_the_event_are_masked() {
        assertThat(why("no room for 陳思遠 of 甲 at +86 21 5555 0101")).isEqualTo("no room for […] of […] at […]");
    }

    @Test
    void what_it_happened_to_is_told_and_words_of_the_projector_are() {
        assertThat(why("the unit A-1 was never registered")).isEqualTo("the unit A-1 was never registered");
        assertThat(Why.unhandled(new NullPointerException(), Story.registered("A-1", "A", 1)))
                .isEqualTo("NullPointerException");
    }

    @Test
    void of_what_cannot_be_read_only_the_kind_of_failure_is_told() {
        assertThat(Why.unreadable(new IllegalStateException("陳思遠", new IllegalArgumentException("+86 21 5555 0101"))))
                .isEqualTo("its payload cannot be read (IllegalArgumentException)");
    }
}
