package io.dossier.eventstore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;

/**
 * JSON under logical names: an event is stored as {@code tenancy-started} revision {@code 1}, so its class may move. What is not
 * in the registry (aggregates in snapshots, tracking tokens, metadata) is stored under its class name.
 *
 * <p>Serves for events, snapshots and the token store. Reading a name, or a revision of a registered name, that the code does not
 * know throws {@link UnreadableEvent}; nothing is skipped.
 */
public final class EventSerializer extends Jackson3Serializer {

    private static final List<String> OWN_PACKAGES = List.of("io.dossier.");

    private final EventTypes types;

    // Asked for twice an event: finding a class by its name, or the way to read it, costs as much as reading a small
    // event.
    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    /** A serializer for these events that lets tokens carry reset contexts of classes below {@code io.dossier}. */
    public EventSerializer(EventTypes types) {
        this(types, OWN_PACKAGES);
    }

    /** @param trustedPackages prefixes of class names that may stand in stored JSON, such as those of reset contexts */
    public EventSerializer(EventTypes types, List<String> trustedPackages) {
        super(builder().jsonMapperBuilderCustomizer(mapper -> EventJson.configure(mapper, trustedPackages)));
        this.types = types;
    }

    /** The registry that gives the names. */
    public EventTypes types() {
        return types;
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public SerializedType typeForClass(Class type) {
        Class<?> payload = type;
        return payload == null
                ? super.typeForClass(type)
                : types.of(payload)
                        .<SerializedType>map(known -> new SimpleSerializedType(known.name(), known.revision()))
                        .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return types.named(type.getName())
                .<Class<?>>map(known -> readable(known, type))
                .orElseGet(() -> classes.computeIfAbsent(type.getName(), name -> existing(type)));
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }

    private static Class<?> readable(EventType known, SerializedType stored) {
        if (!known.revision().equals(stored.getRevision())) {
            throw new UnreadableEvent(
                    "The event [%s] is stored in revision [%s], but this code reads revision [%s]: an upcaster is missing, or newer code has written to this store"
                            .formatted(known.name(), stored.getRevision(), known.revision()));
        }
        return known.payload();
    }

    private Class<?> existing(SerializedType type) {
        Class<?> found = super.classForType(type);
        if (UnknownSerializedType.class.isAssignableFrom(found)) {
            throw new UnreadableEvent(
                    "The store holds [%s] (revision [%s]), which is neither a registered event nor a class: register it, or add an upcaster from that name"
                            .formatted(type.getName(), type.getRevision()));
        }
        return found;
    }
}
