package io.dossier.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Event;
import io.dossier.api.EventCatalogue;
import io.dossier.api.EventCatalogue.Entry;
import io.dossier.query.infrastructure.graphql.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of event, by its approved sample, is told for a person to read: a new one cannot be forgotten. */
class HistoryTextsTest {

    private final Messages messages = new Messages();

    static List<Entry> entries() {
        return EventCatalogue.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void what_it_changed_is_told_under_names_in_both_languages(Entry entry) throws IOException {
        Event event = SampleEvents.of(entry);
        SubjectState before = SampleEvents.before(event);
        List<FieldChange> changes =
                FieldChange.between(before.fields(), before.after(event).fields());

        assertThat(changes).as(entry.name()).isNotEmpty();
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(messages.nameOr(language, "event." + entry.name(), ""))
                    .as("event.%s in %s", entry.name(), language)
                    .isNotBlank();
            for (FieldChange change : changes) {
                for (String part : change.field().replaceAll("\\[[^]]*]", "").split("\\.", -1)) {
                    assertThat(messages.nameOr(language, "field." + part, ""))
                            .as("field.%s of %s in %s", part, entry.name(), language)
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void a_part_is_told_with_what_it_is_of_whatever_stands_in_that() {
        HistoryTextsController texts = new HistoryTextsController(messages);

        assertThat(texts.label(
                        new FieldChange(
                                "projection[archive].retry[A-12.03].reason", null, FieldValue.written("mended")),
                        Locale.ENGLISH))
                .isEqualTo("Projection archive · Retry A-12.03 · Reason");
        assertThat(texts.label(new FieldChange("callback[2].satisfied", null, FieldValue.of(true)), Locale.CHINESE))
                .isEqualTo("回訪 2 · 滿意");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everything_that_the_event_says_stands_in_what_it_changed(Entry entry) throws IOException {
        Event event = SampleEvents.of(entry);
        SubjectState before = SampleEvents.before(event);
        Map<String, FieldValue> after = before.after(event).fields();

        if (event instanceof Record record) {
            Components.of(record).forEach((field, value) -> {
                boolean isKey = field.endsWith("Id") && !field.contains(".") || field.startsWith("matter.");
                boolean isFormer = field.equals("formerName");
                if (!isKey && !isFormer) {
                    assertThat(after.containsValue(value)
                                    || after.keySet().stream().anyMatch(key -> key.contains("[" + value.text() + "]")))
                            .as("%s of %s is %s", field, entry.name(), value)
                            .isTrue();
                }
            });
        }
    }
}
