package io.dossier.query.infrastructure.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.junit.jupiter.api.Test;

final class LinesTest {

    private static List<String> texts(Lines lines) {
        return lines.parsed(Function.identity());
    }

    @Test
    void each_line_comes_out_as_it_was_put_in_and_in_that_order() {
        assertThat(texts(Lines.NONE)).isEmpty();
        assertThat(texts(Lines.NONE.plus("竣工验收单").plus("").plus("a\nb"))).containsExactly("竣工验收单", "", "a\nb");
    }

    @Test
    void what_ends_a_line_may_stand_in_a_field_of_it() {
        String field = "before\u001ebehind\u001fand \\e \\s \\\\ so on";

        List<Line> read = Lines.NONE.plus(Line.of(field, 7L)).parsed(Line::read);

        assertThat(read).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo(field);
            assertThat(line.number()).isEqualTo(7);
        });
    }

    @Test
    void more_lines_leave_those_before_as_they_are() {
        Lines one = Lines.NONE.plus("one");

        Lines two = one.plus("two");

        assertThat(texts(one)).containsExactly("one");
        assertThat(two).isEqualTo(Lines.NONE.plus("one").plus("two")).isNotEqualTo(one);
    }

    @Test
    void they_are_binary_data_in_a_document() {
        Lines lines = Lines.NONE.plus("一").plus("two");
        BsonDocument document = new BsonDocument();
        BsonDocumentWriter writer = new BsonDocumentWriter(document);
        writer.writeStartDocument();
        writer.writeName("lines");
        Lines.CODEC.encode(writer, lines, EncoderContext.builder().build());
        writer.writeEndDocument();

        BsonDocumentReader reader = new BsonDocumentReader(document);
        reader.readStartDocument();
        reader.readName("lines");

        assertThat(Lines.CODEC.decode(reader, DecoderContext.builder().build())).isEqualTo(lines);
        assertThat(Lines.of(document.getBinary("lines"))).isEqualTo(lines);
    }

    @Test
    void bytes_that_nobody_wrote_so_are_told_all_the_same() {
        assertThat(texts(Lines.of(new BsonBinary(new byte[] {'a', 0x1e, 'b'})))).containsExactly("a", "b");
    }
}
