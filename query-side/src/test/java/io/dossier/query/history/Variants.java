package io.dossier.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.query.history.FieldValue.Constant;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The constants that a record can hold, however deep, by its components' types; and copies of one with each of them. */
final class Variants {

    private Variants() {}

    /**
     * A copy that differs in one place.
     *
     * @param path of the place
     * @param constant that stands there now
     * @param value the copy
     */
    record Variant<T>(String path, Constant constant, T value) {}

    static List<Variant<Object>> of(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<Variant<Object>> variants = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            int place = i;
            RecordComponent component = components[i];
            of(component.getName(), component.getGenericType(), value(record, component))
                    .forEach(variant -> variants.add(new Variant<>(
                            variant.path(), variant.constant(), with(record, components, place, variant.value()))));
        }
        return variants;
    }

    private static List<Variant<Object>> of(String path, Type type, Object value) {
        List<Variant<Object>> simple = constants(path, type);
        if (!simple.isEmpty()) {
            return simple;
        }
        if (value instanceof Record part) {
            return of(part).stream()
                    .map(variant -> new Variant<>(path + "." + variant.path(), variant.constant(), variant.value()))
                    .toList();
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return ofInner(path, generic, ((Optional<?>) value).stream().toList()).stream()
                    .map(inner -> new Variant<Object>(inner.path(), inner.constant(), Optional.of(inner.value())))
                    .toList();
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return ofInner(path, generic, (List<?>) value).stream()
                    .map(inner -> new Variant<Object>(inner.path(), inner.constant(), List.of(inner.value())))
                    .toList();
        }
        return List.of();
    }

    private static List<Variant<Object>> ofInner(String path, ParameterizedType generic, List<?> there) {
        Type inner = generic.getActualTypeArguments()[0];
        if (there.isEmpty()) {
            List<Variant<Object>> constants = constants(path, inner);
            assertThat(types(inner).toList())
                    .as("the sample of %s holds something, or no constants can be in it", path)
                    .hasSizeLessThanOrEqualTo(constants.isEmpty() ? 0 : 1);
            return constants;
        }
        return of(path, inner, there.getFirst());
    }

    private static List<Variant<Object>> constants(String path, Type type) {
        if (type == boolean.class || type == Boolean.class) {
            return Stream.of(true, false)
                    .map(answer -> new Variant<Object>(path, Constant.of(answer), answer))
                    .toList();
        }
        return type instanceof Class<?> plain && plain.isEnum()
                ? Arrays.stream(plain.getEnumConstants())
                        .map(Enum.class::cast)
                        .map(constant -> new Variant<Object>(path, Constant.of((Enum<?>) constant), constant))
                        .toList()
                : List.of();
    }

    /** The kinds of constants, boolean ones left out, that something of that type can hold. */
    static Stream<Class<?>> types(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(Variants::types);
        }
        if (type instanceof Class<?> plain) {
            return plain.isEnum()
                    ? Stream.of(plain)
                    : plain.isRecord()
                            ? Arrays.stream(plain.getRecordComponents())
                                    .map(RecordComponent::getGenericType)
                                    .flatMap(Variants::types)
                            : Stream.empty();
        }
        return Stream.empty();
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object with(Record record, RecordComponent[] components, int place, Object replacement) {
        Object[] values = Arrays.stream(components)
                .map(component -> value(record, component))
                .toArray();
        values[place] = replacement;
        try {
            return record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
