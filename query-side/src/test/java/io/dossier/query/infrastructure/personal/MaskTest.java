package io.dossier.query.infrastructure.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Personal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a name and a number. */
class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "王小明, 王**",
        "王明, 王**",
        "歐陽娜娜, 歐**",
        "John Smith, J**",
        "　林美, 林**",
        "\uD842\uDFB7田太郎, \uD842\uDFB7**",
        "e\u0301ric, e\u0301**",
        "ＪＯＨＮ, Ｊ**"
    })
    void of_a_name_the_first_letter(String name, String masked) {
        assertThat(Mask.of(Kind.NAME, name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王", "\uD842\uDFB7", "e\u0301", " 王 ", "(王小明)", "7號住戶", "\uD83D\uDE00王"})
    void nothing_of_a_name_that_is_one_letter_or_begins_with_none(String name) {
        assertThat(Mask.of(Kind.NAME, name)).isEqualTo("**");
    }

    @Test
    void names_of_all_lengths_look_the_same() {
        assertThat(Mask.of(Kind.NAME, "王明")).isEqualTo(Mask.of(Kind.NAME, "王小明先生及其家人"));
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "138-1234-5678, 138-****-5678",
        "+86 21 5555 0101, +86 2* **** 0101",
        "+86 138 1234 5678, +86 1** **** 5678",
        "１３８１２３４５６７８, １３８****５６７８",
        "02155550101, 021****0101",
        "5555010199, ******0199",
        "55550101, ****0101",
        "5555010, ****010",
        "55550, ****0",
        "5555, ****",
        "110, ***",
        "1, *",
        "5555 0101 找王小姐, **** 0101 ****"
    })
    void of_a_number_its_ends_and_never_so_much_that_fewer_than_four_figures_are_hidden(String phone, String masked) {
        assertThat(Mask.of(Kind.PHONE, phone)).isEqualTo(masked);
    }

    @Test
    void of_what_is_no_number_nothing() {
        assertThat(Mask.of(Kind.PHONE, "wx:wangxm@qq")).isEqualTo("**:******@**");
        assertThat(Mask.of(Kind.PHONE, "")).isEmpty();
        assertThat(Mask.of(Kind.NAME, " ")).isEmpty();
    }
}
