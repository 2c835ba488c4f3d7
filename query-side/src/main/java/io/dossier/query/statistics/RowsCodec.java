package io.dossier.query.statistics;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Rows stand in a document as their text. */
final class RowsCodec implements Codec<Rows> {

    @Override
    public Rows decode(BsonReader reader, DecoderContext context) {
        return Rows.parse(reader.readString());
    }

    @Override
    public void encode(BsonWriter writer, Rows value, EncoderContext context) {
        writer.writeString(value.text());
    }

    @Override
    public Class<Rows> getEncoderClass() {
        return Rows.class;
    }
}
