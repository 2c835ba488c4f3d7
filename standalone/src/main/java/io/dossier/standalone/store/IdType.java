package io.dossier.standalone.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The ids of documents, and whatever else an index is over. Two that are equal in their order are equal: that order is by type, then
 * that of the type where it has one, else that of the bytes.
 */
final class IdType extends BasicDataType<@Nullable Object> {
    static final IdType INSTANCE = new IdType();

    /** Each has a BSON type to itself and an order in which only equals are equal. */
    private static final Set<Class<?>> ORDERED =
            Set.of(String.class, Integer.class, Long.class, Double.class, Boolean.class, Instant.class, ObjectId.class);

    private static final int BYTES_OF_AN_OBJECT = 48;

    private IdType() {}

    @Override
    public int compare(@Nullable Object a, @Nullable Object b) {
        if (a instanceof String text && b instanceof String other) {
            return text.compareTo(other); // nearly all of them
        }
        byte type = type(a);
        int byType = Byte.compare(type, type(b));
        if (byType != 0) {
            return byType;
        }
        if (a != null && b != null && ORDERED.contains(a.getClass())) {
            return inOwnOrder(a, b);
        }
        return Arrays.compareUnsigned(bytes(type, a), bytes(type, b));
    }

    @SuppressWarnings("unchecked") // of one class, by their BSON type
    private static int inOwnOrder(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    @Override
    public int getMemory(@Nullable Object id) {
        return id instanceof String text
                ? StringDataType.INSTANCE.getMemory(text)
                : BYTES_OF_AN_OBJECT + bytes(type(id), id).length;
    }

    @Override
    public void write(WriteBuffer buffer, @Nullable Object id) {
        byte type = type(id);
        buffer.put(type);
        if (id instanceof String text) {
            StringDataType.INSTANCE.write(buffer, text);
        } else {
            buffer.put(bytes(type, id));
        }
    }

    @Override
    public @Nullable Object read(ByteBuffer buffer) {
        byte type = buffer.get();
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> StringDataType.INSTANCE.read(buffer);
            case BsonConstants.TYPE_UNDEFINED -> Missing.getInstance();
            default -> BsonBytes.value(type, buffer);
        };
    }

    @Override
    public @Nullable Object[] createStorage(int size) {
        return new @Nullable Object[size];
    }

    // nothing that comes over the wire is undefined: it takes the place of what is not there at all
    private static byte type(@Nullable Object id) {
        return id instanceof Missing ? BsonConstants.TYPE_UNDEFINED : BsonEncoder.determineType(id);
    }

    private static byte[] bytes(byte type, @Nullable Object id) {
        return BsonBytes.ofValue(type, id);
    }
}
