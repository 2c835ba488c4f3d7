package io.dossier.bench;

import io.dossier.eventstore.EventSerializer;
import io.dossier.server.event.EventFormat;
import org.apache.pekko.serialization.SerializerWithStringManifest;
import org.axonframework.serialization.SimpleSerializedObject;

/** The product's JSON of events for Pekko, which makes one of these by its name. */
public final class PekkoJson extends SerializerWithStringManifest {
    private static final int ID = 20_261;
    private static final String BETWEEN = "/";

    private final EventSerializer events = EventFormat.serializer();

    @Override
    public int identifier() {
        return ID;
    }

    @Override
    public String manifest(Object event) {
        var type = events.typeForClass(event.getClass());
        return type.getName() + BETWEEN + type.getRevision();
    }

    @Override
    public byte[] toBinary(Object event) {
        return events.serialize(event, byte[].class).getData();
    }

    @Override
    public Object fromBinary(byte[] json, String manifest) {
        int between = manifest.indexOf(BETWEEN);
        return events.deserialize(new SimpleSerializedObject<>(
                json, byte[].class, manifest.substring(0, between), manifest.substring(between + 1)));
    }
}
