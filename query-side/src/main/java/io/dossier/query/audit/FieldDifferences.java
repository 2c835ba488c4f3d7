package io.dossier.query.audit;

import io.dossier.query.infrastructure.projection.RowLayout;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * In which fields two documents differ. Rows that are kept as texts are told by their fields, too. Of other long lists only the stretch between what is the same at
 * both ends is compared.
 */
final class FieldDifferences {

    private final List<FieldDifference> all = new ArrayList<>();
    private final Set<String> naming = new LinkedHashSet<>();

    private FieldDifferences() {}

    /**
     * What differs.
     *
     * @param fields in the order of their names
     * @param naming texts in which it is named what they are about: their values, and the whole of a row of which a field differs
     */
    record Found(List<FieldDifference> fields, Set<String> naming) {}

    /**
     * Compares two documents.
     *
     * @param layouts of the rows that are in these fields
     * @param live null if there is no such document
     * @param rebuilt null as above
     */
    static Found between(
            Map<String, RowLayout<?>> layouts, @Nullable BsonDocument live, @Nullable BsonDocument rebuilt) {
        FieldDifferences differences = new FieldDifferences();
        if (live == null || rebuilt == null) {
            differences.compare("", readable(layouts, live), readable(layouts, rebuilt));
        } else {
            for (String name : names(live, rebuilt)) {
                differences.compareStored(
                        name, Optional.ofNullable(layouts.get(name)), live.get(name), rebuilt.get(name));
            }
        }
        return new Found(differences.all, differences.naming);
    }

    private static @Nullable BsonDocument readable(Map<String, RowLayout<?>> layouts, @Nullable BsonDocument stored) {
        if (stored == null) {
            return null;
        }
        BsonDocument readable = new BsonDocument();
        stored.forEach((name, value) ->
                readable.append(name, StoredRow.readable(value, Optional.ofNullable(layouts.get(name)))));
        return readable;
    }

    private static Set<String> names(BsonDocument live, BsonDocument rebuilt) {
        Set<String> names = new TreeSet<>(live.keySet());
        names.addAll(rebuilt.keySet());
        return names;
    }

    private void compareStored(
            String name, Optional<RowLayout<?>> layout, @Nullable BsonValue live, @Nullable BsonValue rebuilt) {
        Optional<List<StoredRow>> liveRows = StoredRow.in(live, layout);
        Optional<List<StoredRow>> rebuiltRows = StoredRow.in(rebuilt, layout);
        int before = all.size();
        if (liveRows.isEmpty() || rebuiltRows.isEmpty()) {
            compare(name, StoredRow.readable(live, layout), StoredRow.readable(rebuilt, layout));
        } else if (isOne(live) && isOne(rebuilt)) {
            compareRow(name, liveRows.get().getFirst(), rebuiltRows.get().getFirst());
        } else {
            compareRows(name, RowPairs.of(liveRows.get(), rebuiltRows.get()));
        }
        if (all.size() == before) { // bytes that differ need not make texts that do
            compare(name, live, rebuilt);
        }
    }

    private static boolean isOne(@Nullable BsonValue value) {
        return value != null && value.isString();
    }

    private void compareRows(String name, RowPairs rows) {
        if (!rows.liveOrder().isEmpty()) {
            tell(name, new BsonArray(rows.liveOrder()), new BsonArray(rows.rebuiltOrder()));
        }
        for (RowPairs.Pair pair : rows.all()) {
            compareRow("%s[%d]".formatted(name, pair.place()), pair.live(), pair.rebuilt());
        }
    }

    private void compareRow(String path, @Nullable StoredRow live, @Nullable StoredRow rebuilt) {
        if (live == null || rebuilt == null) {
            compare(path, live == null ? null : live.value(), rebuilt == null ? null : rebuilt.value());
        } else if (!live.text().equals(rebuilt.text())) {
            naming.add(rebuilt.text());
            naming.add(live.text());
            boolean areRead = live.told().isPresent() && rebuilt.told().isPresent();
            compare(path, areRead ? live.value() : live.whole(), areRead ? rebuilt.value() : rebuilt.whole());
        }
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
        tell(path, live, rebuilt);
    }

    private void tell(String path, @Nullable BsonValue live, @Nullable BsonValue rebuilt) {
        FieldDifference field = new FieldDifference(
                path, live == null ? null : Canonical.text(live), rebuilt == null ? null : Canonical.text(rebuilt));
        all.add(field);
        naming.add(String.valueOf(field.rebuilt()));
        naming.add(String.valueOf(field.live()));
    }

    private void compareFields(String path, BsonDocument live, BsonDocument rebuilt) {
        for (String name : names(live, rebuilt)) {
            compare(path + "." + name, live.get(name), rebuilt.get(name));
        }
    }

    private void compareItems(String path, BsonArray live, BsonArray rebuilt) {
        SameEnds ends = SameEnds.of(live, rebuilt, BsonValue::equals);
        List<BsonValue> onlyLive = ends.between(live);
        List<BsonValue> onlyRebuilt = ends.between(rebuilt);
        for (int i = 0; i < Math.max(onlyLive.size(), onlyRebuilt.size()); i++) {
            compare(
                    "%s[%d]".formatted(path, ends.before() + i),
                    i < onlyLive.size() ? onlyLive.get(i) : null,
                    i < onlyRebuilt.size() ? onlyRebuilt.get(i) : null);
        }
    }
}
