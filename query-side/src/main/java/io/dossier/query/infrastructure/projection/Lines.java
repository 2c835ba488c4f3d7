package io.dossier.query.infrastructure.projection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a document, each a {@link Line}, as the bytes in which they are stored. Nobody but who wants to read them makes texts of them: a row is
 * written once, however often its document is, and takes half the memory meanwhile.
 */
public final class Lines {

    /** No rows. */
    public static final Lines NONE = new Lines(new byte[0]);

    /** Puts them into a document as binary data. */
    public static final Codec<Lines> CODEC = new InDocuments();

    private final byte[] bytes; // UTF-8, an END behind each; never changed

    private Lines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The rows that were stored as these binary data. */
    public static Lines of(BsonBinary stored) {
        return new Lines(stored.getData());
    }

    /** These rows and one more behind them. */
    public Lines plus(String line) {
        byte[] added = line.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(bytes, bytes.length + added.length + 1);
        System.arraycopy(added, 0, all, bytes.length, added.length);
        all[all.length - 1] = Line.END;
        return new Lines(all);
    }

    /** What each row is parsed into, in their order. */
    public <T> List<T> parsed(Function<String, ? extends T> parse) {
        List<T> rows = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == Line.END) {
                rows.add(parse.apply(new String(bytes, from, at - from, StandardCharsets.UTF_8)));
                from = at + 1;
            }
        }
        if (from < bytes.length) { // not as it was written
            rows.add(parse.apply(new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)));
        }
        return rows;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lines that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return parsed(Function.identity()).toString();
    }

    private static final class InDocuments implements Codec<Lines> {
        @Override
        public Lines decode(BsonReader reader, DecoderContext context) {
            return of(reader.readBinaryData());
        }

        @Override
        public void encode(BsonWriter writer, Lines lines, EncoderContext context) {
            writer.writeBinaryData(new BsonBinary(lines.bytes));
        }

        @Override
        public Class<Lines> getEncoderClass() {
            return Lines.class;
        }
    }
}
