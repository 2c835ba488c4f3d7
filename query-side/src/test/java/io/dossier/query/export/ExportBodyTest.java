package io.dossier.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows become bytes, and that half an answer never looks like a whole one. */
class ExportBodyTest {

    private final Semaphore places = new Semaphore(1);

    /** A table of texts, which ends before its last row, or does not. */
    private record Texts(List<String> texts, boolean whole) implements Export<String>, Edition<String> {
        @Override
        public String name() {
            return "texts";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public List<ExportColumn<String>> columns() {
            return List.of(new ExportColumn<>("text", text -> text));
        }

        @Override
        public Set<ExportParameter> parameters() {
            return Set.of();
        }

        @Override
        public Edition<String> edition(ExportRequest request) {
            return this;
        }

        @Override
        public long completeTo() {
            return 7;
        }

        @Override
        public String mark() {
            return "";
        }

        @Override
        public void rows(RowSink<String> sink) throws IOException {
            for (String text : texts) {
                if (!sink.take(text)) {
                    return;
                }
            }
            if (!whole) {
                throw new ExportInterrupted("the projection is being rebuilt");
            }
        }
    }

    private byte[] bytes(Texts table, ExportFormat format, long limit, boolean zipped) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExportBody<>(table, format, table, limit, zipped, places).writeTo(out);
        return out.toByteArray();
    }

    private String text(ExportFormat format, long limit, String... texts) throws IOException {
        return new String(bytes(new Texts(List.of(texts), true), format, limit, false), StandardCharsets.UTF_8);
    }

    @Test
    void csv_is_that_of_RFC_4180_in_UTF_8() throws IOException {
        assertThat(text(ExportFormat.CSV, 9, "空調", "a,b", "say \"no\"", "two\nlines", ""))
                .isEqualTo("text\r\n空調\r\n\"a,b\"\r\n\"say \"\"no\"\"\"\r\n\"two\nlines\"\r\n\"\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            =1+1, '=1+1
            +86, '+86
            -A1, '-A1
            @x, '@x
            ＝1, '＝1
            A-1, A-1
            """)
    void no_text_is_a_formula_to_a_spreadsheet(String text, String written) throws IOException {
        assertThat(text(ExportFormat.CSV, 9, text)).isEqualTo("text\r\n" + written + "\r\n");
        assertThat(text(ExportFormat.NDJSON, 9, text)).startsWith("{\"text\":\"" + text + "\"}\n");
    }

    @Test
    void the_last_line_of_ndjson_says_that_it_is_the_last_and_whether_there_may_be_more() throws IOException {
        assertThat(text(ExportFormat.NDJSON, 9, "a", "b")).isEqualTo("""
                {"text":"a"}
                {"text":"b"}
                {"end":true,"rows":2,"completeTo":7,"more":false}
                """);
        assertThat(text(ExportFormat.NDJSON, 1, "a", "b")).isEqualTo("""
                {"text":"a"}
                {"end":true,"rows":1,"completeTo":7,"more":true}
                """);
        assertThat(text(ExportFormat.NDJSON, 1)).isEqualTo("""
                {"end":true,"rows":0,"completeTo":7,"more":false}
                """);
    }

    @Test
    void half_an_answer_fails_and_has_no_ending_in_any_form() {
        Texts half = new Texts(List.of("a".repeat(200_000)), false);
        for (ExportFormat format : ExportFormat.values()) {
            for (boolean zipped : new boolean[] {false, true}) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ExportBody<String> body = new ExportBody<>(half, format, half, 9, zipped, places);

                assertThatThrownBy(() -> body.writeTo(out)).isInstanceOf(ExportInterrupted.class);

                assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\"end\"");
                if (zipped) {
                    assertThatThrownBy(() ->
                                    new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes())
                            .isInstanceOf(EOFException.class);
                }
            }
        }
        assertThat(places.availablePermits()).isEqualTo(1);
    }

    @Test
    void what_is_compressed_is_the_same() throws IOException {
        Texts table = new Texts(List.of("空調", "b"), true);
        byte[] zipped = bytes(table, ExportFormat.NDJSON, 9, true);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .isEqualTo(bytes(table, ExportFormat.NDJSON, 9, false));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", quoteCharacter = '`', delimiter = '|', textBlock = """
            none              | false
            gzip              | true
            br, GZIP;q=0.5    | true
            gzip;q=0, deflate | false
            gzip; q=0.000     | false
            *                 | false
            identity          | false
            """)
    void compressed_is_what_is_asked_for_compressed(String acceptEncoding, boolean zipped) {
        assertThat(GzipWish.of(acceptEncoding)).isEqualTo(zipped);
    }
}
