package io.dossier.query.infrastructure.projection;

import java.time.Instant;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Instants as nanoseconds since 1970: BSON's own dates cut to milliseconds, and "as of" must not blur its limit. */
final class InstantCodec implements Codec<Instant> {
    private static final long NANOS = 1_000_000_000L;

    @Override
    public Instant decode(BsonReader reader, DecoderContext context) {
        long nanos = reader.readInt64();
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    @Override
    public void encode(BsonWriter writer, Instant value, EncoderContext context) {
        writer.writeInt64(Math.addExact(Math.multiplyExact(value.getEpochSecond(), NANOS), value.getNano()));
    }

    @Override
    public Class<Instant> getEncoderClass() {
        return Instant.class;
    }
}
