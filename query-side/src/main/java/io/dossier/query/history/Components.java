package io.dossier.query.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record as fields with values, however deep, in their order: what an event gets one day is shown without anybody thinking of
 * it. Parts of parts are {@code part.field}, those of lists {@code part[1].field}. Nothing and the blank text are left out.
 */
final class Components {

    // To ask a class makes them anew each time.
    private static final ClassValue<List<RecordComponent>> OF_CLASS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> record) {
            return List.of(record.getRecordComponents());
        }
    };

    private Components() {}

    static Map<String, FieldValue> of(Record record) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        put(record, "", fields);
        return fields;
    }

    private static void put(Record record, String prefix, Map<String, FieldValue> fields) {
        for (RecordComponent component : OF_CLASS.get(record.getClass())) {
            put(value(record, component), prefix + component.getName(), fields);
        }
    }

    private static void put(@Nullable Object value, String field, Map<String, FieldValue> fields) {
        switch (value) {
            case null -> {}
            case Optional<?> optional -> optional.ifPresent(there -> put(there, field, fields));
            case List<?> list -> putAll(list, field, fields);
            case Record part -> putPart(part, field, fields);
            case BigDecimal decimal -> fields.put(field, FieldValue.written(decimal.toPlainString()));
            default -> putUnlessBlank(FieldValue.of(value), field, fields);
        }
    }

    private static void putUnlessBlank(FieldValue value, String field, Map<String, FieldValue> fields) {
        if (!value.text().isBlank()) {
            fields.put(field, value);
        }
    }

    private static void putPart(Record part, String field, Map<String, FieldValue> fields) {
        if (isWrapper(part)) {
            put(value(part, OF_CLASS.get(part.getClass()).getFirst()), field, fields);
        } else {
            put(part, field + ".", fields);
        }
    }

    private static void putAll(List<?> list, String field, Map<String, FieldValue> fields) {
        if (list.stream().noneMatch(Record.class::isInstance)) {
            putUnlessBlank(FieldValue.of(list), field, fields);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            put(list.get(i), "%s[%d]".formatted(field, i + 1), fields);
        }
    }

    // Such as a unit's id, which is a text to everybody but the compiler.
    private static boolean isWrapper(Record record) {
        return OF_CLASS.get(record.getClass()).size() == 1;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s of %s cannot be read".formatted(component, record.getClass()), e);
        }
    }
}
