package io.dossier.query.audit;

import io.dossier.query.audit.Difference.EventBehind;
import io.dossier.query.audit.Difference.Kind;
import io.dossier.query.infrastructure.projection.ComparedCollection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/** The differences that one audit finds. The first ones are kept, the others only counted. */
final class Findings {

    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_VALUE = 1_000;
    private static final String BETWEEN = "\u0000";

    private final EventsBehind events;
    private final int most;
    private final Consumer<Difference> keeper;
    // A document that is found at the audit's position and changes meanwhile is come upon once more.
    private final Set<String> known = new HashSet<>();
    private volatile long count;
    private volatile long kept;

    /**
     * @param most that are kept
     * @param keeper keeps one
     */
    Findings(EventsBehind events, int most, Consumer<Difference> keeper) {
        this.events = events;
        this.most = most;
        this.keeper = keeper;
    }

    long count() {
        return count;
    }

    long kept() {
        return kept;
    }

    /** Where a document was compared: in a collection of a projection, with both sides having all its events up to a position. */
    record Place(String projection, ComparedCollection collection, long position) {}

    /** Nothing stands where the events say that this does, or the other way round, or the two differ. One of them is not null. */
    void add(Place place, String id, @Nullable RawBsonDocument live, @Nullable RawBsonDocument rebuilt) {
        if (known.size() <= most && !known.add(place.collection().name() + BETWEEN + id)) {
            return;
        }
        long number = count + 1;
        if (number <= most) {
            keeper.accept(difference(number, place, id, live, rebuilt));
            kept = number;
        }
        count = number;
    }

    private Difference difference(
            long number, Place place, String id, @Nullable RawBsonDocument live, @Nullable RawBsonDocument rebuilt) {
        FieldDifferences.Found found =
                FieldDifferences.between(place.collection().rows(), whole(live), whole(rebuilt));
        List<FieldDifference> fields = found.fields();
        List<EventBehind> behind = events.of(
                id, found.naming(), LongStream.of(lastPosition(live), lastPosition(rebuilt)), place.position());
        return new Difference(
                number,
                place.projection(),
                place.collection().name(),
                id,
                rebuilt == null ? Kind.EXTRA : live == null ? Kind.MISSING : Kind.CHANGED,
                place.position(),
                fields.stream().limit(MOST_FIELDS).map(Findings::shortened).toList(),
                Math.max(0, fields.size() - MOST_FIELDS),
                behind.stream().limit(EventsBehind.MOST).toList(),
                behind.size() > EventsBehind.MOST);
    }

    private static @Nullable BsonDocument whole(@Nullable RawBsonDocument document) {
        return document == null ? null : document.decode(new BsonDocumentCodec());
    }

    /** The last event that a document says it has; 0 if it says none, or there is no document. */
    static long lastPosition(@Nullable RawBsonDocument document) {
        @Nullable BsonValue position = document == null ? null : document.get("lastPosition");
        return position != null && position.isInt64() ? position.asInt64().getValue() : 0;
    }

    private static FieldDifference shortened(FieldDifference field) {
        return new FieldDifference(field.path(), shortened(field.live()), shortened(field.rebuilt()));
    }

    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }
}
