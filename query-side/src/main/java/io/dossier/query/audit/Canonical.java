package io.dossier.query.audit;

import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * The one text of a document: canonical MongoDB Extended JSON, the fields of every document in it in the order of their names. Two documents have the
 * same text exactly when they have the same fields with the same values of the same types. The order of fields tells nothing: some are maps.
 */
final class Canonical {

    private static final JsonWriterSettings WRITTEN =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();
    private static final String VALUE = "v";

    private Canonical() {}

    static String text(BsonDocument document) {
        return sorted(document).toJson(WRITTEN);
    }

    /** The text of a value within a document. */
    static String text(BsonValue value) {
        String wrapped = new BsonDocument(VALUE, sorted(value)).toJson(WRITTEN);
        return wrapped.substring(wrapped.indexOf(':') + 1, wrapped.length() - 1).strip();
    }

    private static BsonValue sorted(BsonValue value) {
        if (value.isDocument()) {
            return sorted(value.asDocument());
        }
        if (value.isArray()) {
            BsonArray array = new BsonArray();
            value.asArray().forEach(each -> array.add(sorted(each)));
            return array;
        }
        return value;
    }

    private static BsonDocument sorted(BsonDocument document) {
        TreeMap<String, BsonValue> fields = new TreeMap<>();
        document.forEach((name, value) -> fields.put(name, sorted(value)));
        BsonDocument sorted = new BsonDocument();
        fields.forEach(sorted::append);
        return sorted;
    }
}
