package io.dossier.query.audit;

import io.dossier.query.infrastructure.projection.Lines;
import io.dossier.query.infrastructure.projection.RowLayout;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A row that is kept as a text.
 *
 * @param text as it is kept
 * @param told what is in it; empty if no layout says, or it is not as its layout would write it
 */
record StoredRow(String text, Optional<RowLayout.Told> told) {

    private static StoredRow of(String text, Optional<RowLayout<?>> layout) {
        return new StoredRow(text, layout.flatMap(known -> known.told(text)));
    }

    /** The rows in the value of a field; empty if there are no rows in it. One row that is no list is the only one. */
    static Optional<List<StoredRow>> in(@Nullable BsonValue value, Optional<RowLayout<?>> layout) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isBinary()) {
            return Optional.of(Lines.of(value.asBinary()).parsed(text -> of(text, layout)));
        }
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        if (value.isString()) {
            return Optional.of(List.of(of(value.asString().getValue(), layout)));
        }
        return value.isArray() && value.asArray().stream().allMatch(BsonValue::isString)
                ? Optional.of(value.asArray().stream()
                        .map(each -> of(each.asString().getValue(), layout))
                        .toList())
                : Optional.empty();
    }

    /** The value of a field with its rows as people can read them; null for null. */
    static @Nullable BsonValue readable(@Nullable BsonValue value, Optional<RowLayout<?>> layout) {
        Optional<List<StoredRow>> rows = in(value, layout);
        if (value == null || rows.isEmpty()) {
            return value;
        }
        return value.isString()
                ? rows.get().getFirst().value()
                : new BsonArray(rows.get().stream().map(StoredRow::value).toList());
    }

    /** Its fields if they are known, else its text. */
    BsonValue value() {
        return told.map(RowLayout.Told::fields).orElseGet(this::whole);
    }

    /** Its text. */
    BsonValue whole() {
        return new BsonString(text);
    }
}
