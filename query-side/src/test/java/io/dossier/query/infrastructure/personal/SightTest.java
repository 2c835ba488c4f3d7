package io.dossier.query.infrastructure.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Personal.Kind;
import io.dossier.api.disclosure.RevealedSubject;
import io.dossier.query.infrastructure.personal.Sight.Shown;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody sees in clear. */
class SightTest {
    private static final Subject CONTACT = Subject.ofTenancy("A-1203", "t-1");
    private static final Subject MATTER = new Subject("A-1203", "t-1", "c-1", false);
    private static final Subject OWN_MATTER = new Subject("A-1203", "t-1", "c-2", true);
    private static final Subject OUTDOORS = new Subject(null, null, "c-3", false);
    private static final Subject ELSEWHERE = new Subject("A-1204", "t-2", "c-4", false);

    private static Sight shown(RevealedSubject subject, String id) {
        return new Sight(false, false, Set.of(new Shown(subject, id)));
    }

    @Test
    void a_unit_has_its_tenancies_and_matters() {
        Sight unit = shown(RevealedSubject.UNIT, "A-1203");

        assertThat(Set.of(CONTACT, MATTER, OWN_MATTER)).allMatch(unit::sees);
        assertThat(Set.of(OUTDOORS, ELSEWHERE, Subject.UNKNOWN)).noneMatch(unit::sees);
    }

    @Test
    void a_tenancy_has_its_contact_and_matters() {
        Sight tenancy = shown(RevealedSubject.TENANCY, "t-1");

        assertThat(Set.of(CONTACT, MATTER, OWN_MATTER)).allMatch(tenancy::sees);
        assertThat(Set.of(OUTDOORS, ELSEWHERE, Subject.UNKNOWN)).noneMatch(tenancy::sees);
    }

    @Test
    void a_matter_has_itself() {
        Sight matter = shown(RevealedSubject.COMPLAINT, "c-1");

        assertThat(matter.sees(MATTER)).isTrue();
        assertThat(Set.of(CONTACT, OWN_MATTER, OUTDOORS, ELSEWHERE, Subject.UNKNOWN))
                .noneMatch(matter::sees);
    }

    @Test
    void the_head_of_a_department_sees_who_brought_the_own_matters() {
        Sight head = new Sight(false, true, Set.of());

        assertThat(head.sees(OWN_MATTER)).isTrue();
        assertThat(Set.of(CONTACT, MATTER, OUTDOORS, ELSEWHERE, Subject.UNKNOWN))
                .noneMatch(head::sees);
    }

    @Test
    void what_nobody_knows_whose_it_is_is_seen_by_those_alone_who_see_everything() {
        assertThat(Sight.CLEAR.text(Kind.NAME, "王小明", Subject.UNKNOWN)).isEqualTo("王小明");
        assertThat(Sight.MASKED.text(Kind.NAME, "王小明", Subject.UNKNOWN)).isEqualTo("王**");
        assertThat(Sight.MASKED.text(Kind.NAME, null, MATTER)).isNull();
    }

    @Test
    void fields_of_the_history_are_known_by_their_paths() {
        assertThat(Sight.MASKED.field("contact.phone", "13812345678", CONTACT)).isEqualTo("138****5678");
        assertThat(Sight.MASKED.field("misconduct.witness", "孫麗", MATTER)).isEqualTo("孫**");
        assertThat(Sight.MASKED.field("some.part.complainant.name", "周敏", MATTER))
                .isEqualTo("周**");
        assertThat(Sight.MASKED.field("companyName", "星河科技", CONTACT)).isEqualTo("星河科技");
        assertThat(Sight.MASKED.field("misconduct.accused", "zhao.qiang", MATTER))
                .isEqualTo("zhao.qiang");
        assertThat(shown(RevealedSubject.TENANCY, "t-1").field("contact.name", "林美", CONTACT))
                .isEqualTo("林美");
    }

    @Test
    void documents_of_audits_are_masked_also_where_they_are_cut_off() {
        assertThat(Sight.MASKED.json("contact.name", "\"林美\"")).isEqualTo("\"林**\"");
        assertThat(Sight.MASKED.json(
                        "", "{\"contact\": {\"name\": \"林美\", \"phone\": \"13812345678\"}, \"floor\": 12}"))
                .isEqualTo("{\"contact\": {\"name\": \"林**\", \"phone\": \"138****5678\"}, \"floor\": 12}");
        assertThat(Sight.MASKED.json("registration", "{\"subject\": \"漏水\", \"complainant\": {\"name\": \"周敏二"))
                .isEqualTo("{\"subject\": \"漏水\", \"complainant\": {\"name\": \"周**");
        assertThat(Sight.MASKED.json("contact.name", null)).isNull();
        assertThat(Sight.CLEAR.json("contact.name", "\"林美\"")).isEqualTo("\"林美\"");
    }

    @Test
    void what_is_shown_can_be_told_from_what_is_not() {
        assertThat(Set.of(
                        Sight.CLEAR.mark(),
                        Sight.MASKED.mark(),
                        shown(RevealedSubject.UNIT, "A-1203").mark(),
                        shown(RevealedSubject.UNIT, "A-1204").mark(),
                        shown(RevealedSubject.TENANCY, "t-1").mark()))
                .hasSize(5);
        assertThat(shown(RevealedSubject.UNIT, "A-1203").mark())
                .isEqualTo(shown(RevealedSubject.UNIT, "A-1203").mark());
    }
}
