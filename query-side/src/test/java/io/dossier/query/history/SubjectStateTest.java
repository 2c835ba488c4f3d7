package io.dossier.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.unit.UnitId;
import io.dossier.query.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an event changes of its subject. */
class SubjectStateTest {

    private record Change(
            String field, @Nullable String before, @Nullable String after) {}

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final UnitId UNIT = new UnitId("A-1203");

    private static List<Change> changes(SubjectState before, SubjectState after) {
        return FieldChange.between(before.fields(), after.fields()).stream()
                .map(change -> new Change(change.field(), change.before(), change.after()))
                .toList();
    }

    private static FieldValue written(String text) {
        return FieldValue.written(text);
    }

    @Test
    void what_begins_has_no_values_before() {
        SubjectState movedIn = SubjectState.NOTHING.after(Story.movedIn("A-1203", "t", "星河科技", DAY));

        assertThat(changes(SubjectState.NOTHING, movedIn))
                .contains(
                        new Change("companyName", null, "星河科技"),
                        new Change("contact.phone", null, "+86 21 5555 0101"),
                        new Change("movedInOn", null, "2026-03-10"))
                .noneMatch(change -> change.field().equals("tenancyId"));
    }

    @Test
    void a_value_that_is_replaced_is_shown_before_and_after() {
        SubjectState movedIn = SubjectState.NOTHING.after(Story.movedIn("A-1203", "t", "星河科技", DAY));
        SubjectState renamed = movedIn.after(new CompanyRenamed(UNIT, Story.id("t"), "星河科技", "銀河科技", DAY.plusDays(1)));
        SubjectState renamedAgain =
                renamed.after(new CompanyRenamed(UNIT, Story.id("t"), "銀河科技", "天河科技", DAY.plusDays(1)));

        assertThat(changes(movedIn, renamed))
                .containsExactly(
                        new Change("companyName", "星河科技", "銀河科技"), new Change("renamedOn", null, "2026-03-11"));
        assertThat(changes(renamed, renamedAgain)).containsExactly(new Change("companyName", "銀河科技", "天河科技"));
    }

    @Test
    void an_end_says_only_what_ends() {
        SubjectState movedIn = SubjectState.NOTHING.after(Story.movedIn("A-1203", "t", "星河科技", DAY));
        SubjectState ended = movedIn.after(new LeaseTerminated(UNIT, Story.id("t"), DAY, "提前退租"));

        assertThat(changes(movedIn, ended))
                .containsExactly(new Change("terminatedOn", null, "2026-03-10"), new Change("reason", null, "提前退租"));
    }

    @Test
    void the_state_of_a_renovation_follows() {
        SubjectState applied = SubjectState.NOTHING.after(Story.applied("A-1203", "t", "r", DAY));
        SubjectState approved = applied.after(new RenovationApproved(UNIT, Story.id("t"), Story.id("r"), DAY));

        assertThat(changes(applied, approved))
                .containsExactlyInAnyOrder(
                        new Change("state", "APPLIED", "APPROVED"),
                        new Change("approval.approvedOn", null, "2026-03-10"));
    }

    @Test
    void what_is_not_of_a_matter_has_no_standing() {
        assertThat(SubjectState.NOTHING
                        .after(Story.registered("A-1203", "A", 12))
                        .standing())
                .isEmpty();
    }

    @Test
    void two_states_differ_in_what_came_what_changed_and_what_went() {
        assertThat(FieldChange.between(Map.of("gone", written("1")), Map.of("came", written("2"))))
                .containsExactly(
                        new FieldChange("gone", written("1"), null), new FieldChange("came", null, written("2")));
        assertThat(FieldChange.between(Map.of("same", written("1")), Map.of("same", written("1"))))
                .isEmpty();
    }
}
