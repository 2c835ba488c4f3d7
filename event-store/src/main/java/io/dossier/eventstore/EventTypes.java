package io.dossier.eventstore;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All kinds of events that the code can write and read, each with one name and one class. */
public final class EventTypes {

    private final Map<String, EventType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EventType> byClass = new LinkedHashMap<>();

    private EventTypes(Collection<EventType> types) {
        for (EventType type : types) {
            refuseTwice(byName.put(type.name(), type), type);
            refuseTwice(byClass.put(type.payload(), type), type);
        }
    }

    /**
     * A registry of these types.
     *
     * @throws IllegalArgumentException if two types share a name or a class
     */
    public static EventTypes of(Collection<EventType> types) {
        return new EventTypes(types);
    }

    private static void refuseTwice(@Nullable EventType former, EventType type) {
        if (former != null) {
            throw new IllegalArgumentException(
                    "Two event types share a name or a class: %s and %s".formatted(former, type));
        }
    }

    /** The type with this logical name. */
    public Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The type of events of exactly this class. */
    public Optional<EventType> of(Class<?> payload) {
        return Optional.ofNullable(byClass.get(payload));
    }

    /** All types, in the order in which they were given. */
    public Collection<EventType> all() {
        return Collections.unmodifiableCollection(byName.values());
    }
}
