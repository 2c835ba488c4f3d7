package io.dossier.query.infrastructure.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cursor goes on in its own list, and whatever else it is used for is told apart. */
class CursorsTest {

    private static final String LIST = "archive/A-1203";

    private static ProblemCode refusal(String list, String cursor) {
        try {
            new Cursors(list).decode(cursor, "after");
        } catch (QueryProblem problem) {
            assertThat(problem.field()).isEqualTo("after");
            return problem.code();
        }
        throw new AssertionError(cursor + " was taken");
    }

    @Test
    void it_brings_back_the_place_it_was_made_of() {
        assertThat(new Cursors(LIST).decode(new Cursors(LIST).encode(List.of("甲座", "", "12")), "after"))
                .containsExactly("甲座", "", "12");
    }

    @Test
    void every_change_of_any_character_is_noticed() {
        String cursor = new Cursors(LIST).encode(List.of("20543", "17"));
        for (int i = 0; i < cursor.length() - 1; i++) { // the last character has bits that mean nothing
            String damaged = cursor.substring(0, i) + (cursor.charAt(i) == 'A' ? 'B' : 'A') + cursor.substring(i + 1);
            assertThat(refusal(LIST, damaged)).isEqualTo(ProblemCode.CURSOR_INVALID);
        }
        assertThat(refusal(LIST, "")).isEqualTo(ProblemCode.CURSOR_INVALID);
        assertThat(refusal(LIST, "%%%")).isEqualTo(ProblemCode.CURSOR_INVALID);
        assertThat(refusal(LIST, cursor.substring(4))).isEqualTo(ProblemCode.CURSOR_INVALID);
    }

    @Test
    void a_cursor_of_another_list_is_told_as_such() {
        assertThat(refusal("archive/A-1204", new Cursors(LIST).encode(List.of("1"))))
                .isEqualTo(ProblemCode.CURSOR_OF_ANOTHER_LIST);
    }

    @Test
    void a_cursor_of_an_older_version_is_told_as_such() throws Exception {
        byte[] bytes = Base64.getUrlDecoder().decode(new Cursors(LIST).encode(List.of("1")));
        bytes[0] = 0;
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(java.util.Arrays.copyOf(bytes, bytes.length - 4));
        System.arraycopy(digest, 0, bytes, bytes.length - 4, 4);

        assertThat(refusal(LIST, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                .isEqualTo(ProblemCode.CURSOR_EXPIRED);
    }

    @Test
    void ids_must_be_uuids_in_full() {
        assertThatThrownBy(() -> Ids.uuid("1-1-1-1-1", "id"))
                .isInstanceOfSatisfying(
                        QueryProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.ID_MALFORMED));
    }
}
