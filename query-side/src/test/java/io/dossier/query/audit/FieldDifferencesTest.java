package io.dossier.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** What is the same document, and where two are not. */
class FieldDifferencesTest {

    private static List<FieldDifference> between(String live, String rebuilt) {
        return FieldDifferences.between(BsonDocument.parse(live), BsonDocument.parse(rebuilt));
    }

    @Test
    void the_order_of_fields_tells_nothing_and_everything_else_does() {
        BsonDocument one = BsonDocument.parse("{a: 1, m: {x: 'ä', y: [1, {q: 2, p: 3}]}}");
        BsonDocument same = BsonDocument.parse("{m: {y: [1, {p: 3, q: 2}], x: 'ä'}, a: 1}");

        assertThat(Canonical.text(one)).isEqualTo(Canonical.text(same));
        assertThat(FieldDifferences.between(one, same)).isEmpty();
        for (String other : List.of(
                "{a: 1, m: {x: 'ä', y: [{q: 2, p: 3}, 1]}}",
                "{a: {$numberLong: '1'}, m: {x: 'ä', y: [1, {q: 2, p: 3}]}}",
                "{a: '1', m: {x: 'ä', y: [1, {q: 2, p: 3}]}}",
                "{a: 1, m: {x: 'ä', y: [1, {q: 2, p: 3}]}, z: null}",
                "{m: {x: 'ä', y: [1, {q: 2, p: 3}]}}")) {
            assertThat(Canonical.text(BsonDocument.parse(other))).as(other).isNotEqualTo(Canonical.text(one));
            assertThat(FieldDifferences.between(one, BsonDocument.parse(other)))
                    .as(other)
                    .isNotEmpty();
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
        assertThat(FieldDifferences.between(null, BsonDocument.parse("{_id: 'x'}")))
                .containsExactly(new FieldDifference("", null, "{\"_id\": \"x\"}"));
        assertThat(FieldDifferences.between(BsonDocument.parse("{_id: 'x'}"), null))
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
        assertThat(FieldDifferences.between(rows('a', 0x1e, 'b', 0x1e), rows('a', 0x1e, 'c', 0x1e)))
                .containsExactly(new FieldDifference("lines[1]", "\"b\"", "\"c\""));
        assertThat(FieldDifferences.between(null, rows('a', 0x1e)))
                .containsExactly(new FieldDifference("", null, "{\"lines\": [\"a\"]}"));
    }

    @Test
    void bytes_that_make_the_same_texts_differ_all_the_same() {
        assertThat(FieldDifferences.between(rows(0xff, 0x1e), rows(0xfe, 0x1e)))
                .singleElement()
                .extracting(FieldDifference::path)
                .isEqualTo("lines");
    }
}
