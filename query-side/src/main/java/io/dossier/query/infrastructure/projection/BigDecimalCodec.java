package io.dossier.query.infrastructure.projection;

import java.math.BigDecimal;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Decimals as text, digit for digit; nothing is computed with them in the database. */
final class BigDecimalCodec implements Codec<BigDecimal> {
    @Override
    public BigDecimal decode(BsonReader reader, DecoderContext context) {
        return new BigDecimal(reader.readString());
    }

    @Override
    public void encode(BsonWriter writer, BigDecimal value, EncoderContext context) {
        writer.writeString(value.toPlainString());
    }

    @Override
    public Class<BigDecimal> getEncoderClass() {
        return BigDecimal.class;
    }
}
