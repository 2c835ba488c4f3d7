package io.dossier.query.infrastructure.projection;

import io.dossier.api.unit.UnitId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What is in a row, as a document: each component of a record is a field. Days, moments and ids are texts, as people read them. Nothing is left out but what is null. */
final class RowFields {

    private RowFields() {}

    static BsonValue of(Object value) {
        return switch (value) {
            case String text -> new BsonString(text);
            case Enum<?> constant -> new BsonString(constant.name());
            case Boolean flag -> BsonBoolean.valueOf(flag);
            case Integer number -> new BsonInt32(number);
            case Long number -> new BsonInt64(number);
            case LocalDate day -> new BsonString(day.toString());
            case Instant moment -> new BsonString(moment.toString());
            case UUID id -> new BsonString(id.toString());
            case UnitId unit -> new BsonString(unit.value());
            case List<?> list -> new BsonArray(list.stream().map(RowFields::of).toList());
            case Map<?, ?> map -> document(map);
            case Record row -> document(row);
            default -> throw new IllegalArgumentException("no field of a row: " + value.getClass());
        };
    }

    private static BsonDocument document(Map<?, ?> map) {
        BsonDocument document = new BsonDocument();
        map.forEach((name, value) -> document.append(String.valueOf(name), of(value)));
        return document;
    }

    private static BsonDocument document(Record row) {
        BsonDocument document = new BsonDocument();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            value(row, component).ifPresent(value -> document.append(component.getName(), of(value)));
        }
        return document;
    }

    private static Optional<?> value(Record row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true); // most rows are their package's own
            @Nullable Object value = component.getAccessor().invoke(row);
            return value instanceof Optional<?> optional ? optional : Optional.ofNullable(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a component of a record cannot be read: " + component, e);
        }
    }
}
