package io.dossier.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dossier.api.unit.UnitId;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.RowLayout;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is the same document, and where two are not. */
class FieldDifferencesTest {

    /** A row as a projection might keep it. */
    record Paper(String id, String title, @Nullable LocalDate date, Filed filed, List<Scan> scans) {

        record Filed(long position, Instant at, Optional<UnitId> unit) {}

        record Scan(String name, boolean legible) {}

        static final RowLayout<Paper> LAYOUT = RowLayout.of(Paper::line, Paper::parse, Paper::id);

        static Paper of(String id, String title) {
            return new Paper(
                    id,
                    title,
                    LocalDate.of(2026, 3, 10),
                    new Filed(7, Instant.EPOCH, Optional.of(new UnitId("A-1"))),
                    List.of());
        }

        Paper with(Scan scan) {
            return new Paper(id, title, date, filed, List.of(scan));
        }

        String line() {
            StringJoiner line = Line.joiner()
                    .add(Line.of(
                            id,
                            title,
                            date,
                            filed.position(),
                            filed.at(),
                            filed.unit().map(UnitId::value).orElse(null)));
            scans.forEach(scan -> line.add(Line.of(scan.name(), scan.legible())));
            return line.toString();
        }

        static Paper parse(String text) {
            Line line = Line.read(text);
            String id = line.text();
            String title = line.text();
            @Nullable LocalDate date = line.dateOrNull();
            Filed filed = new Filed(
                    line.number(),
                    line.instant(),
                    Optional.ofNullable(line.textOrNull()).map(UnitId::new));
            List<Scan> scans = new ArrayList<>();
            while (line.goesOn()) {
                scans.add(new Scan(line.text(), line.flag()));
            }
            return new Paper(id, title, date, filed, scans);
        }
    }

    private static final Map<String, RowLayout<?>> LAYOUTS = Map.of("lines", Paper.LAYOUT, "first", Paper.LAYOUT);

    private static List<FieldDifference> differences(@Nullable BsonDocument live, @Nullable BsonDocument rebuilt) {
        return FieldDifferences.between(Map.of(), live, rebuilt).fields();
    }

    private static FieldDifferences.Found ofPapers(List<String> live, List<String> rebuilt) {
        return FieldDifferences.between(LAYOUTS, papers(live), papers(rebuilt));
    }

    private static BsonDocument papers(List<String> lines) {
        return new BsonDocument(
                "lines", new BsonArray(lines.stream().map(BsonString::new).toList()));
    }

    private static List<String> lines(Paper... papers) {
        return Arrays.stream(papers).map(Paper::line).toList();
    }

    private static List<FieldDifference> between(String live, String rebuilt) {
        return differences(BsonDocument.parse(live), BsonDocument.parse(rebuilt));
    }

    @Test
    void the_order_of_fields_tells_nothing_and_everything_else_does() {
        BsonDocument one = BsonDocument.parse("{a: 1, m: {x: 'ä', y: [1, {q: 2, p: 3}]}}");
        BsonDocument same = BsonDocument.parse("{m: {y: [1, {p: 3, q: 2}], x: 'ä'}, a: 1}");

        assertThat(Canonical.text(one)).isEqualTo(Canonical.text(same));
        assertThat(differences(one, same)).isEmpty();
        for (String other : List.of(
                "{a: 1, m: {x: 'ä', y: [{q: 2, p: 3}, 1]}}",
                "{a: {$numberLong: '1'}, m: {x: 'ä', y: [1, {q: 2, p: 3}]}}",
                "{a: '1', m: {x: 'ä', y: [1, {q: 2, p: 3}]}}",
                "{a: 1, m: {x: 'ä', y: [1, {q: 2, p: 3}]}, z: null}",
                "{m: {x: 'ä', y: [1, {q: 2, p: 3}]}}")) {
            assertThat(Canonical.text(BsonDocument.parse(other))).as(other).isNotEqualTo(Canonical.text(one));
            assertThat(differences(one, BsonDocument.parse(other))).as(other).isNotEmpty();
        }
    }

    @Test
    void the_text_of_a_document_is_canonical_extended_json() {
        assertThat(Canonical.text(BsonDocument.parse("{b: {$numberLong: '7'}, a: ['漏水\\u001f', null, true]}")))
                .isEqualTo("{\"a\": [\"漏水\\u001f\", null, true], \"b\": {\"$numberLong\": \"7\"}}");
    }

    @Test
    void a_field_is_named_by_its_path() {
        assertThat(between(
                        "{names: [{companyName: '銀河'}], floor: 3, old: 1}",
                        "{names: [{companyName: '星河'}], floor: 3, n: {v: 2}}"))
                .containsExactly(
                        new FieldDifference("n", null, "{\"v\": {\"$numberInt\": \"2\"}}"),
                        new FieldDifference("names[0].companyName", "\"銀河\"", "\"星河\""),
                        new FieldDifference("old", "{\"$numberInt\": \"1\"}", null));
    }

    @Test
    void of_a_long_list_only_what_differs_is_told() {
        assertThat(between("{lines: ['a', 'c', 'd']}", "{lines: ['a', 'b', 'c', 'd']}"))
                .containsExactly(new FieldDifference("lines[1]", null, "\"b\""));
        assertThat(between("{lines: ['a', 'a']}", "{lines: ['a']}"))
                .containsExactly(new FieldDifference("lines[1]", "\"a\"", null));
    }

    @Test
    void of_a_document_that_is_not_there_the_other_is_told_as_a_whole() {
        assertThat(differences(null, BsonDocument.parse("{_id: 'x'}")))
                .containsExactly(new FieldDifference("", null, "{\"_id\": \"x\"}"));
        assertThat(differences(BsonDocument.parse("{_id: 'x'}"), null))
                .containsExactly(new FieldDifference("", "{\"_id\": \"x\"}", null));
    }

    private static BsonDocument rows(int... bytes) {
        byte[] stored = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            stored[i] = (byte) bytes[i];
        }
        return new BsonDocument("lines", new BsonBinary(stored));
    }

    @Test
    void rows_that_are_stored_as_bytes_are_told_as_texts() {
        assertThat(differences(rows('a', 0x1e, 'b', 0x1e), rows('a', 0x1e, 'c', 0x1e)))
                .containsExactly(new FieldDifference("lines[1]", "\"b\"", "\"c\""));
        assertThat(differences(null, rows('a', 0x1e)))
                .containsExactly(new FieldDifference("", null, "{\"lines\": [\"a\"]}"));
    }

    @Test
    void bytes_that_make_the_same_texts_differ_all_the_same() {
        assertThat(differences(rows(0xff, 0x1e), rows(0xfe, 0x1e)))
                .singleElement()
                .extracting(FieldDifference::path)
                .isEqualTo("lines");
    }

    private static final Paper ONE = Paper.of("one", "合同");
    private static final Paper TWO = Paper.of("two", "发票");
    private static final Paper THREE = Paper.of("three", "函");

    @Test
    void of_a_row_that_differs_its_fields_are_told_by_name() {
        Paper live = new Paper(
                "two",
                "假发票",
                null,
                new Paper.Filed(8, Instant.parse("2026-03-10T08:00:00Z"), Optional.empty()),
                List.of(new Paper.Scan("a", false)));

        assertThat(ofPapers(lines(ONE, live, THREE), lines(ONE, TWO.with(new Paper.Scan("a", true)), THREE))
                        .fields())
                .containsExactly(
                        new FieldDifference("lines[1].date", null, "\"2026-03-10\""),
                        new FieldDifference(
                                "lines[1].filed.at", "\"2026-03-10T08:00:00Z\"", "\"1970-01-01T00:00:00Z\""),
                        new FieldDifference(
                                "lines[1].filed.position", "{\"$numberLong\": \"8\"}", "{\"$numberLong\": \"7\"}"),
                        new FieldDifference("lines[1].filed.unit", null, "\"A-1\""),
                        new FieldDifference("lines[1].scans[0].legible", "false", "true"),
                        new FieldDifference("lines[1].title", "\"假发票\"", "\"发票\""));
    }

    @Test
    void the_whole_row_names_the_events_behind_it() {
        assertThat(ofPapers(lines(Paper.of("one", "x")), lines(ONE)).naming())
                .contains(ONE.line(), Paper.of("one", "x").line());
    }

    @Test
    void a_row_too_many_and_one_too_few_are_one_difference_each_and_shift_no_other() {
        Paper changed = Paper.of("three", "x");

        assertThat(ofPapers(lines(ONE, changed), lines(ONE, TWO, THREE)).fields())
                .extracting(FieldDifference::path, FieldDifference::live)
                .containsExactly(tuple("lines[1]", null), tuple("lines[2].title", "\"x\""));
        assertThat(ofPapers(lines(ONE, TWO, changed), lines(ONE, THREE)).fields())
                .extracting(FieldDifference::path, FieldDifference::rebuilt)
                .containsExactly(tuple("lines[1].title", "\"函\""), tuple("lines[1]", null));
        assertThat(ofPapers(lines(), lines(TWO)).fields()).singleElement().satisfies(missing -> {
            assertThat(missing.path()).isEqualTo("lines[0]");
            assertThat(missing.rebuilt()).contains("\"title\": \"发票\"", "\"position\": {\"$numberLong\": \"7\"}");
        });
    }

    @Test
    void a_row_that_stands_there_twice_is_one_too_many() {
        assertThat(ofPapers(lines(ONE, TWO, TWO, THREE), lines(ONE, TWO, THREE)).fields())
                .extracting(FieldDifference::path, FieldDifference::rebuilt)
                .containsExactly(tuple("lines[2]", null));
    }

    @Test
    void rows_in_another_order_are_told_by_their_identities() {
        assertThat(ofPapers(lines(ONE, THREE, TWO), lines(ONE, TWO, THREE)).fields())
                .containsExactly(new FieldDifference("lines", "[\"three\", \"two\"]", "[\"two\", \"three\"]"));
        assertThat(ofPapers(lines(THREE, Paper.of("two", "x")), lines(ONE, TWO, THREE))
                        .fields())
                .extracting(FieldDifference::path)
                .containsExactly("lines", "lines[0]", "lines[1].title");
    }

    @Test
    void a_row_that_is_none_is_told_as_the_text_that_it_is() {
        for (String broken : List.of("two\u001fx", "", TWO.line().replace("\u001f7\u001f", "\u001f07\u001f"))) {
            assertThat(ofPapers(List.of(broken, THREE.line()), lines(ONE, TWO, THREE))
                            .fields())
                    .as(broken)
                    .hasSize(2)
                    .first()
                    .satisfies(field -> assertThat(field.live()).isEqualTo(Canonical.text(new BsonString(broken))))
                    .satisfies(
                            field -> assertThat(field.rebuilt()).isEqualTo(Canonical.text(new BsonString(ONE.line()))));
            assertThat(ofPapers(
                                    List.of(
                                            ONE.line(),
                                            broken,
                                            Paper.of("three", "x").line()),
                                    lines(ONE, TWO, THREE))
                            .fields())
                    .extracting(FieldDifference::path)
                    .containsExactly("lines[1]", "lines[2].title");
        }
    }

    @Test
    void a_field_that_is_one_row_is_told_as_rows_in_bytes_are() {
        assertThat(FieldDifferences.between(
                                LAYOUTS,
                                new BsonDocument("first", new BsonString(TWO.line())),
                                new BsonDocument("first", new BsonString(ONE.line())))
                        .fields())
                .extracting(FieldDifference::path)
                .containsExactly("first.id", "first.title");
        assertThat(FieldDifferences.between(
                                LAYOUTS,
                                new BsonDocument("lines", inBytes(ONE, Paper.of("two", "x"))),
                                new BsonDocument("lines", inBytes(ONE, TWO)))
                        .fields())
                .containsExactly(new FieldDifference("lines[1].title", "\"x\"", "\"发票\""));
    }

    private static BsonBinary inBytes(Paper... papers) {
        StringBuilder all = new StringBuilder();
        lines(papers).forEach(line -> all.append(line).append('\u001e'));
        return new BsonBinary(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void of_a_document_that_is_not_there_the_rows_are_told_by_their_fields_as_well() {
        assertThat(FieldDifferences.between(LAYOUTS, null, papers(lines(ONE))).fields())
                .singleElement()
                .satisfies(field -> assertThat(field.rebuilt()).contains("\"title\": \"合同\""));
        assertThat(FieldDifferences.between(LAYOUTS, new BsonDocument(), papers(lines(ONE)))
                        .fields())
                .singleElement()
                .satisfies(field -> assertThat(field.rebuilt()).startsWith("[{\"date\": \"2026-03-10\""));
    }

    @Test
    void rows_that_are_kept_in_another_form_differ_though_they_are_the_same() {
        assertThat(FieldDifferences.between(LAYOUTS, new BsonDocument("lines", inBytes(ONE)), papers(lines(ONE)))
                        .fields())
                .extracting(FieldDifference::path)
                .containsExactly("lines");
    }
}
