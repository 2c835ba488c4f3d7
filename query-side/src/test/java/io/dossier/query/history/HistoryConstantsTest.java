package io.dossier.query.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Event;
import io.dossier.api.EventCatalogue;
import io.dossier.api.EventCatalogue.Entry;
import io.dossier.api.Role;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Severity;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.unit.UnitId;
import io.dossier.query.history.FieldValue.Constant;
import io.dossier.query.history.Variants.Variant;
import io.dossier.query.infrastructure.graphql.Messages;
import io.dossier.query.infrastructure.personal.Sight;
import io.dossier.query.infrastructure.personal.Subject;
import io.dossier.query.renovation.RenovationState;
import io.dossier.query.support.Story;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People read constants of the software in words: a new one, or a new field with some, cannot be forgotten. */
class HistoryConstantsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final Messages messages = new Messages();
    private final HistoryTextsController texts = new HistoryTextsController(messages);

    static List<Entry> entries() {
        return EventCatalogue.entries();
    }

    private static List<FieldChange> changes(Event event) {
        SubjectState before = SampleEvents.before(event);
        return FieldChange.between(Map.of(), before.after(event).fields());
    }

    private static boolean isOf(FieldChange change, Constant constant) {
        FieldValue value = change.is();
        return value != null && value.constants().contains(constant);
    }

    private void assertHasWords(Constant constant) {
        for (Locale language : LANGUAGES) {
            assertThat(messages.nameOr(language, constant.key(), ""))
                    .as("%s in %s", constant.key(), language)
                    .isNotBlank()
                    .isNotEqualTo(constant.name());
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatever_constant_a_field_of_an_event_holds_is_read_in_words(Entry entry) {
        for (Variant<Object> variant : Variants.of((Record) SampleEvents.of(entry))) {
            if (isTold(entry, variant.path())) {
                Constant constant = variant.constant();
                List<FieldChange> changes = changes((Event) variant.value());
                List<FieldChange> holding = changes.stream()
                        .filter(change -> isOf(change, constant))
                        .toList();
                List<FieldChange> named = changes.stream()
                        .filter(change -> change.field().contains("[" + constant.name() + "]"))
                        .toList();

                assertThat(holding.size() + named.size())
                        .as("%s of %s is %s", variant.path(), entry.name(), constant)
                        .isPositive();
                for (Locale language : LANGUAGES) {
                    assertThat(holding)
                            .extracting(change -> texts.afterLabel(change, language))
                            .as("%s of %s in %s", variant.path(), entry.name(), language)
                            .doesNotContain(constant.name());
                    assertThat(named)
                            .extracting(change -> texts.label(change, language))
                            .as("parts of %s in %s", entry.name(), language)
                            .noneMatch(label -> label.contains(constant.name()));
                }
                assertHasWords(constant);
            }
        }
    }

    // What a matter is of is said once, when it is registered.
    private static boolean isTold(Entry entry, String path) {
        return !path.startsWith("matter.") || entry.name().equals("ComplaintRegistered");
    }

    @Test
    void whatever_constant_follows_from_events_is_read_in_words() {
        Set<Class<?>> followed = Arrays.stream(SubjectState.class.getDeclaredMethods())
                .map(Method::getGenericReturnType)
                .flatMap(Variants::types)
                .collect(toSet());

        assertThat(followed).contains(ComplaintState.class, Severity.class, Deadline.class, RenovationState.class);
        followed.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .forEach(constant -> assertHasWords(Constant.of((Enum<?>) constant)));
    }

    @Test
    void a_word_belongs_to_one_kind_of_constants() {
        Map<String, Set<Class<?>>> byName = Stream.concat(
                        entries().stream().flatMap(entry -> Variants.types(entry.event())),
                        Arrays.stream(SubjectState.class.getDeclaredMethods())
                                .flatMap(method -> Variants.types(method.getGenericReturnType())))
                .collect(groupingBy(Class::getSimpleName, mapping(type -> type, toSet())));

        assertThat(byName)
                .isNotEmpty()
                .allSatisfy((name, types) -> assertThat(types).as(name).hasSize(1));
    }

    @Test
    void what_somebody_wrote_is_never_translated_whatever_it_is() {
        for (String written : List.of("true", "ORIGINAL", "SERIOUS", "COMPLAINT")) {
            List<FieldChange> changes = changes(
                    new LeaseTerminated(new UnitId("A-1203"), Story.id("t"), LocalDate.of(2026, 3, 10), written));

            assertThat(changes)
                    .filteredOn(change -> change.field().equals("reason"))
                    .extracting(change -> texts.afterLabel(change, Locale.CHINESE))
                    .containsExactly(written);
        }
    }

    @Test
    void what_is_not_there_has_no_words_and_what_is_no_constant_is_as_it_is() {
        FieldChange change = new FieldChange("movedInOn", null, FieldValue.of(LocalDate.of(2026, 3, 10)));

        assertThat(texts.beforeLabel(change, Locale.ENGLISH)).isNull();
        assertThat(texts.afterLabel(change, Locale.ENGLISH)).isEqualTo("2026-03-10");
    }

    @Test
    void each_of_a_list_is_read_in_words_unless_one_of_it_is_no_constant() {
        FieldChange constants =
                new FieldChange("severity", FieldValue.of(List.of(Severity.MINOR, Severity.SERIOUS)), null);

        assertThat(constants.before()).isEqualTo("MINOR, SERIOUS");
        assertThat(texts.beforeLabel(constants, Locale.ENGLISH)).isEqualTo("Minor, Serious");
        assertThat(texts.beforeLabel(constants, Locale.CHINESE)).isEqualTo("輕微、較嚴重");
        assertThat(texts.beforeLabel(
                        new FieldChange("sample", FieldValue.of(List.of("MINOR", true)), null), Locale.CHINESE))
                .isEqualTo("MINOR, true");
    }

    @Test
    void a_constant_that_has_no_word_is_as_it_is_stored() {
        assertThat(texts.afterLabel(new FieldChange("role", null, FieldValue.of(Role.AUDITOR)), Locale.CHINESE))
                .isEqualTo("AUDITOR");
    }

    @Test
    void who_sees_a_name_masked_reads_it_masked() {
        FieldChange seen = new FieldChange("contact.name", FieldValue.written("陳思遠"), FieldValue.written("林美"))
                .seenBy(Sight.MASKED, Subject.UNKNOWN);

        assertThat(texts.beforeLabel(seen, Locale.CHINESE))
                .isEqualTo(seen.before())
                .doesNotContain("思遠");
        assertThat(texts.afterLabel(seen, Locale.CHINESE))
                .isEqualTo(seen.after())
                .doesNotContain("美");
    }

    @Test
    void parts_are_told_with_the_word_for_what_they_are_of() {
        FieldChange change = new FieldChange("set[REVIEW_MEETING].dueOn", null, FieldValue.written("2026-03-10"));

        assertThat(texts.label(change, Locale.ENGLISH)).isEqualTo("Deadline: Review meeting · Due on");
        assertThat(texts.label(change, Locale.CHINESE)).isEqualTo("期限：召開檢討 · 期限");
        assertThat(texts.label(new FieldChange("open[ANSWER].missed", null, FieldValue.of(true)), Locale.CHINESE))
                .isEqualTo("待辦：明確答復 · 逾期");
    }
}
