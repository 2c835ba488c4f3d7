package io.dossier.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.DataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The order of ids and of index keys")
class IdTypeTest {
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            Missing.getInstance(),
            MinKey.getInstance(),
            MaxKey.getInstance(),
            "",
            "a",
            "A",
            "aa",
            "單",
            "𠀀",
            0,
            1,
            -1,
            0L,
            1L << 60,
            0.0,
            -0.0,
            1.5,
            Double.NaN,
            true,
            false,
            Instant.EPOCH,
            Instant.ofEpochMilli(-5),
            new Decimal128(new BigDecimal("1.0")),
            new Decimal128(new BigDecimal("1.00")),
            new UUID(-1, 1),
            new UUID(1, -1),
            new LegacyUUID(1, -1),
            new BinData(new byte[] {1}),
            new BinData(new byte[] {-1}),
            new ObjectId("65f0c0ffee65f0c0ffee65f0"),
            new ObjectId("f5f0c0ffee65f0c0ffee65f0"),
            new Document(),
            new Document("a", 1).append("b", 2),
            new Document("b", 2).append("a", 1),
            List.of(),
            List.of(1, "a"),
            List.of("a", 1));

    @Test
    void putsOnlyEqualValuesInOnePlace() {
        for (@Nullable Object a : VALUES) {
            for (@Nullable Object b : VALUES) {
                int order = IdType.INSTANCE.compare(a, b);
                assertThat(order == 0).as("%s and %s", a, b).isEqualTo(Objects.equals(a, b));
                assertThat(Integer.signum(IdType.INSTANCE.compare(b, a))).isEqualTo(-Integer.signum(order));
                for (@Nullable Object c : VALUES) {
                    if (order <= 0 && IdType.INSTANCE.compare(b, c) <= 0) {
                        assertThat(IdType.INSTANCE.compare(a, c))
                                .as("%s, %s and %s", a, b, c)
                                .isNotPositive();
                    }
                }
            }
        }
    }

    @Test
    void survivesTheFile() {
        assertThat(throughAFile(IdType.INSTANCE, VALUES)).isEqualTo(VALUES);
        List<KeyValue> keys = new ArrayList<>();
        VALUES.forEach(value -> keys.add(new KeyValue(value, "x", value)));
        keys.add(new KeyValue("alone"));
        assertThat(throughAFile(IndexKeyType.INSTANCE, keys)).isEqualTo(keys);
    }

    @Test
    void comparesTheFieldsOfAKeyOneAfterTheOther() {
        assertThat(List.of(new KeyValue("a"), new KeyValue("a", 1), new KeyValue("a", 2), new KeyValue("b", 1)))
                .isSortedAccordingTo(IndexKeyType.INSTANCE);
    }

    private static <T extends @Nullable Object> List<T> throughAFile(DataType<T> type, List<T> values) {
        WriteBuffer written = new WriteBuffer();
        values.forEach(value -> type.write(written, value));
        ByteBuffer bytes = written.getBuffer().flip();
        List<T> read = new ArrayList<>();
        while (bytes.hasRemaining()) {
            read.add(type.read(bytes));
        }
        return read;
    }
}
