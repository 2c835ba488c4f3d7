package io.dossier.query.infrastructure.projection;

import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/**
 * Puts a part of a document there as one text, such as a {@link Line}.
 *
 * @param type of the part
 * @param toText gives the text
 * @param parse the part that the text was made of
 */
public record TextCodec<T>(Class<T> type, Function<? super T, String> toText, Function<String, ? extends T> parse)
        implements Codec<T> {

    @Override
    public T decode(BsonReader reader, DecoderContext context) {
        return parse.apply(reader.readString());
    }

    @Override
    public void encode(BsonWriter writer, T value, EncoderContext context) {
        writer.writeString(toText.apply(value));
    }

    @Override
    public Class<T> getEncoderClass() {
        return type;
    }
}
