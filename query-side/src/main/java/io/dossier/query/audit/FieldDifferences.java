package io.dossier.query.audit;

import io.dossier.query.infrastructure.projection.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** In which fields two documents differ. Of long lists only the stretch between what is the same at both ends is compared. */
final class FieldDifferences {

    private final List<FieldDifference> all = new ArrayList<>();

    private FieldDifferences() {}

    /**
     * The fields in the order of their names.
     *
     * @param live null if there is no such document
     * @param rebuilt null as above
     */
    static List<FieldDifference> between(@Nullable BsonDocument live, @Nullable BsonDocument rebuilt) {
        FieldDifferences differences = new FieldDifferences();
        differences.compare("", readable(live), readable(rebuilt));
        if (differences.all.isEmpty()) { // bytes that differ need not make texts that do
            differences.compare("", live, rebuilt);
        }
        return differences.all;
    }

    private void compare(String path, @Nullable BsonValue live, @Nullable BsonValue rebuilt) {
        if (live != null && rebuilt != null) {
            if (live.isDocument() && rebuilt.isDocument()) {
                compareFields(path, live.asDocument(), rebuilt.asDocument());
                return;
            }
            if (live.isArray() && rebuilt.isArray()) {
                compareItems(path, live.asArray(), rebuilt.asArray());
                return;
            }
            if (Canonical.text(live).equals(Canonical.text(rebuilt))) {
                return;
            }
        } else if (live == null && rebuilt == null) {
            return;
        }
        all.add(new FieldDifference(
                path, live == null ? null : Canonical.text(live), rebuilt == null ? null : Canonical.text(rebuilt)));
    }

    private void compareFields(String path, BsonDocument live, BsonDocument rebuilt) {
        TreeSet<String> names = new TreeSet<>(live.keySet());
        names.addAll(rebuilt.keySet());
        for (String name : names) {
            compare(path.isEmpty() ? name : path + "." + name, live.get(name), rebuilt.get(name));
        }
    }

    // Rows are stored as bytes, and told as texts.
    private static @Nullable BsonDocument readable(@Nullable BsonDocument stored) {
        if (stored == null) {
            return null;
        }
        BsonDocument readable = new BsonDocument();
        stored.forEach((name, value) -> readable.append(
                name,
                value.isBinary() ? new BsonArray(Lines.of(value.asBinary()).parsed(BsonString::new)) : value));
        return readable;
    }

    private void compareItems(String path, BsonArray live, BsonArray rebuilt) {
        int shorter = Math.min(live.size(), rebuilt.size());
        int from = 0;
        while (from < shorter && live.get(from).equals(rebuilt.get(from))) {
            from++;
        }
        int behind = 0;
        while (behind < shorter - from
                && live.get(live.size() - 1 - behind).equals(rebuilt.get(rebuilt.size() - 1 - behind))) {
            behind++;
        }
        for (int i = from; i < Math.max(live.size(), rebuilt.size()) - behind; i++) {
            compare(
                    "%s[%d]".formatted(path, i),
                    i < live.size() - behind ? live.get(i) : null,
                    i < rebuilt.size() - behind ? rebuilt.get(i) : null);
        }
    }
}
