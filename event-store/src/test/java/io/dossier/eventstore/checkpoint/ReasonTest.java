package io.dossier.eventstore.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.checkpoint.HistoryContradicted.Kind;
import io.dossier.eventstore.checkpoint.Reason.Code;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why nothing can be signed is told in both languages. */
class ReasonTest {

    private static final List<String> DETAILS = List.of("<0>", "<1>", "<2>", "<3>");

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_reason_has_words_in_both_languages(Code code) {
        Reason reason = new Reason(code, DETAILS);

        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(reason.text(language)).isNotBlank().doesNotContain("{", "}", "''");
        }
        if (code != Code.QUOTED) {
            assertThat(reason.text(Locale.CHINESE)).containsPattern("\\p{IsHan}");
            assertThat(reason.text(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void both_languages_name_the_same_but_for_what_the_log_alone_quotes(Code code) {
        Reason reason = new Reason(code, DETAILS);
        List<String> quoted = switch (code) {
            case FILE_ENDS_OTHERWISE -> List.of("<1>");
            case CHECKPOINT_UNREADABLE -> List.of("<0>");
            default -> List.of();
        };

        assertThat(DETAILS)
                .allSatisfy(
                        detail -> assertThat(reason.text(Locale.CHINESE).contains(detail) || quoted.contains(detail))
                                .isEqualTo(reason.text(Locale.ENGLISH).contains(detail)));
    }

    @Test
    void it_says_what_where_and_what_to_do() {
        Reason reason = Reason.of(Code.EVENT_ALTERED, 1_000_000);

        assertThat(reason.text(Locale.CHINESE))
                .isEqualTo("位置 1000000 的事件不是簽署檢查點時的事件。在查明之前不再簽名：請執行核驗程式以找出位置，保持檢查點資料夾原樣，還原被改動的內容，然後重新啟動產品。");
        assertThat(reason.text(Locale.ENGLISH))
                .isEqualTo(reason.text())
                .isEqualTo(
                        "The event at position 1000000 is not the one over which checkpoints were signed. Nothing is signed until this is cleared up: run the verifier, which names the place, keep the checkpoints' folder as it is, restore what was altered, and start the product again.");
    }

    @Test
    void whoever_does_not_ask_for_english_reads_chinese() {
        Reason reason = Reason.of(Code.TILE_MISSING, "tile/0/000");

        assertThat(reason.text(Locale.TRADITIONAL_CHINESE)).isEqualTo(reason.text(Locale.CHINESE));
        assertThat(reason.text(Locale.FRENCH)).isEqualTo(reason.text(Locale.CHINESE));
        assertThat(reason.text(Locale.UK)).isEqualTo(reason.text(Locale.ENGLISH));
    }

    @Test
    void what_a_contradiction_is_follows_from_its_reason() {
        HistoryContradicted found = new HistoryContradicted(Code.KEY_UNFIT_IN_DATABASE, 250, Place.DATABASE, "key");

        assertThat(found.kind()).isEqualTo(Kind.UNFIT);
        assertThat(found).hasMessage(found.reason().text()).hasMessageContaining("(of size 250, in the database)");
    }

    @Test
    void a_failure_of_a_file_is_told_in_words_and_quoted() {
        IOException cause = new IOException("No space left on device");
        Reason reason = Reason.of(new FilesFailed(Code.FOLDER_NOT_WRITTEN, Path.of("/checkpoints"), cause));

        assertThat(reason.text(Locale.CHINESE)).isEqualTo("檢查點資料夾 /checkpoints 無法寫入（" + cause + "）");
        assertThat(reason.text()).isEqualTo("The checkpoints' folder /checkpoints cannot be written (" + cause + ")");
    }

    @Test
    void what_fails_outside_of_this_software_is_quoted_as_it_is() {
        Reason reason = Reason.of(new IllegalStateException("it's {0}"));

        assertThat(reason.text(Locale.CHINESE))
                .isEqualTo(reason.text(Locale.ENGLISH))
                .isEqualTo("it's {0}");
    }
}
