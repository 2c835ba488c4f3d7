package io.dossier.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.checkpoint.Reason;
import io.dossier.query.infrastructure.graphql.Messages;
import io.dossier.query.infrastructure.projection.Standstill;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What there is to say about an audit is read in the language of who asks, however long it was kept. */
class AuditTextsTest {

    /** As the version before wrote it. */
    private static final String FORMER_REPORT = """
            {"id":"123e4567-e89b-12d3-a456-426614174000","projections":["archive"],"askedBy":"chen","state":"ALTERED","position":7,
             "startedAt":"2026-03-10T08:00:00Z","finishedAt":"2026-03-10T08:00:01Z","differences":0,"kept":0,"results":[],"digest":null,"statement":null,
             "remark":{"key":"NOT_SIGNED_ALTERED","details":["The event at position 3 is missing."]}}""";

    private final Messages messages = new Messages();

    private String read(Remark remark, Locale language) {
        AuditReport report = AuditReport.begun(UUID.randomUUID(), List.of("archive"), "chen", 7, Instant.EPOCH)
                .ended(AuditState.UNDECIDED, Instant.EPOCH, null, remark);
        AuditReport kept = AuditBooks.read(AuditBooks.written(report));

        assertThat(kept).isEqualTo(report);
        return AuditTexts.remark(messages, language, kept).orElseThrow();
    }

    @Test
    void why_nothing_was_signed_is_read_in_either_language_though_it_was_kept_once() {
        Remark remark = Remark.because(
                Remark.Key.NOT_SIGNED_ALTERED, new Reason(Reason.Code.EVENT_MISSING_BEFORE, List.of("3", "5")));

        assertThat(read(remark, Locale.CHINESE))
                .startsWith("未簽署聲明：曾發現事件與檢查點不一致，產品重新啟動之前不作任何聲明。位置 3 的事件缺失，下一個事件在位置 5。在查明之前");
        assertThat(read(remark, Locale.ENGLISH))
                .startsWith(
                        "No statement was signed: events and checkpoints were found not to agree, and nothing is stated before the product is started again. The event at position 3 is missing; the next one is at 5. Nothing is signed");
    }

    @Test
    void what_a_former_version_kept_in_english_is_still_read() {
        AuditReport former = AuditBooks.read(FORMER_REPORT);

        assertThat(AuditTexts.remark(messages, Locale.CHINESE, former))
                .contains("未簽署聲明：曾發現事件與檢查點不一致，產品重新啟動之前不作任何聲明。The event at position 3 is missing.");
    }

    @Test
    void a_former_version_reads_it_in_english() {
        Remark remark =
                Remark.because(Remark.Key.FAILED, new Reason(Reason.Code.FOLDER_IN_USE, List.of("/checkpoints")));

        assertThat(remark.details()).containsExactly("another process writes checkpoints to /checkpoints");
    }

    @Test
    void what_failed_outside_of_the_software_is_quoted() {
        Remark remark = Remark.because(Remark.Key.FAILED, Reason.of(new IllegalStateException("connection refused")));

        assertThat(read(remark, Locale.CHINESE)).isEqualTo("審計失敗：connection refused。詳情見日誌，請重新審計。");
    }

    @ParameterizedTest
    @EnumSource(Standstill.class)
    void why_a_projection_made_no_way_is_read_in_words(Standstill standstill) {
        String english = messages.text(Locale.ENGLISH, "STANDSTILL_" + standstill.name());
        String chinese = messages.text(Locale.CHINESE, "STANDSTILL_" + standstill.name());
        Remark remark = Remark.of(Remark.Key.STUCK, "archive", 6, english);

        assertThat(Standstill.told(english)).as("the text that the log has").contains(standstill);
        assertThat(read(remark, Locale.ENGLISH))
                .isEqualTo("The projection archive made no way behind position 6 (%s). Mend that, then audit again."
                        .formatted(english));
        assertThat(read(remark, Locale.CHINESE))
                .isEqualTo("投影 archive 在位置 6 之後未能前進（%s）。請先排除原因，再重新審計。".formatted(chinese));
        assertThat(chinese).doesNotContainPattern("[a-zA-Z]");
    }

    @Test
    void why_a_handler_failed_is_quoted() {
        assertThat(read(Remark.of(Remark.Key.STUCK, "archive", 6, "connection refused"), Locale.CHINESE))
                .isEqualTo("投影 archive 在位置 6 之後未能前進（connection refused）。請先排除原因，再重新審計。");
    }
}
