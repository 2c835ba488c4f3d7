package io.dossier.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads metadata, most of which are texts. Axon's own reader finds its way through the mapper anew for every event, which costs more than to read them. */
final class MetaDataReader extends StdDeserializer<MetaData> {

    MetaDataReader() {
        super(MetaData.class);
    }

    @Override
    public MetaData deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return (MetaData) context.handleUnexpectedToken(getValueType(context), json);
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (@Nullable String name = json.nextName(); name != null; name = json.nextName()) {
            entries.put(
                    name,
                    json.nextToken() == JsonToken.VALUE_STRING
                            ? json.getString()
                            : context.readValue(json, Object.class));
        }
        return MetaData.from(entries);
    }
}
