package io.dossier.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Set;
import org.bson.BSONException;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Documents and single values as the bytes in which they came over the wire. */
final class BsonBytes {
    private static final int BYTES_OF_MOST_DOCUMENTS = 1_024;
    private static final int BYTES_OF_MOST_VALUES = 32;

    private BsonBytes() {}

    static byte[] of(Document document) {
        ByteBuf buffer = Unpooled.buffer(BYTES_OF_MOST_DOCUMENTS);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    /**
     * A document that nobody else has.
     *
     * @throws MVStoreException if the bytes are none: the file is damaged
     */
    static Document document(byte[] bytes) {
        try {
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A document cannot be read", e);
        }
    }

    /**
     * Of a document, these fields only.
     *
     * @throws MVStoreException if the bytes are none: the file is damaged
     */
    static Document document(byte[] bytes, Set<String> fields) {
        Document some = new Document();
        try (BsonBinaryReader reader = new BsonBinaryReader(ByteBuffer.wrap(bytes))) {
            reader.readStartDocument();
            for (BsonType type = reader.readBsonType();
                    type != BsonType.END_OF_DOCUMENT;
                    type = reader.readBsonType()) {
                String name = reader.readName();
                int from = reader.getBsonInput().getPosition();
                reader.skipValue();
                if (fields.contains(name)) {
                    int length = reader.getBsonInput().getPosition() - from;
                    some.put(name, value((byte) type.getValue(), ByteBuffer.wrap(bytes, from, length)));
                }
            }
            return some;
        } catch (BSONException e) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A document cannot be read", e);
        }
    }

    static byte[] ofValue(byte type, @Nullable Object value) {
        ByteBuf buffer = Unpooled.buffer(BYTES_OF_MOST_VALUES);
        BsonEncoder.encodeValue(type, value, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    /** Reads a value and leaves the bytes behind it. */
    static @Nullable Object value(byte type, ByteBuffer bytes) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bytes);
        @Nullable Object value = BsonDecoder.decodeValue(type, buffer);
        bytes.position(bytes.position() + buffer.readerIndex());
        return value;
    }
}
