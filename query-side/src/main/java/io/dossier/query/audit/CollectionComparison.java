package io.dossier.query.audit;

import static io.dossier.query.infrastructure.projection.DocumentPages.id;

import io.dossier.query.infrastructure.projection.ComparedCollection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.bson.BsonNull;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Compares the documents of one collection while events keep coming. What is rebuilt is held at a position, so it stands still. A document that
 * serves, and whose last event lies at or before that position, is as it was there: the two must be the same. The others have moved on; what is rebuilt is let on to
 * where they are, and held there, so that these are compared at one position as well. So nothing is ever told to differ that merely is not equally far, and nothing is left out.
 */
final class CollectionComparison {

    private static final int PAGE = 100;

    /** After so many tries to overtake a document it is met at the very event that it was last seen with. */
    private static final int ROUNDS = 3;

    private final String projection;
    private final ComparedCollection collection;
    private final Meeting meeting;
    private final Findings findings;
    private final LongSupplier head;
    private final LongConsumer compared;

    /**
     * @param projection whose collection it is
     * @param head position of the last event that there is
     * @param compared is told how many more were compared
     */
    CollectionComparison(
            String projection,
            ComparedCollection collection,
            Meeting meeting,
            Findings findings,
            LongSupplier head,
            LongConsumer compared) {
        this.projection = projection;
        this.collection = collection;
        this.meeting = meeting;
        this.findings = findings;
        this.head = head;
        this.compared = compared;
    }

    /**
     * Goes through all documents at the position where what is rebuilt is held. Those that serve and have moved on are passed over.
     *
     * @param digest of what is rebuilt: each document's text with a line feed, in the order of the ids
     * @return how many documents the events lead to
     */
    long standing(MessageDigest digest) {
        long documents = 0;
        @Nullable String after = null;
        boolean goesOn = true;
        while (goesOn) {
            meeting.await();
            List<RawBsonDocument> live = collection.live().page(after, null, PAGE);
            @Nullable String upTo = live.size() < PAGE ? null : id(live.getLast());
            List<RawBsonDocument> rebuilt = collection.built().page(after, upTo, PAGE);
            if (rebuilt.size() == PAGE && !id(rebuilt.getLast()).equals(upTo)) {
                // More of these than of those: the page ends with them. Which id comes before which, the database says,
                // and nobody else.
                upTo = id(rebuilt.getLast());
                live = collection.live().page(after, upTo, 0);
            }
            comparePage(live, rebuilt, digest);
            documents += rebuilt.size();
            compared.accept(rebuilt.size());
            goesOn = upTo != null;
            after = upTo;
        }
        collection
                .live()
                .foreign(PAGE)
                .forEach(document ->
                        findings.add(place(), Canonical.text(document.get("_id", BsonNull.VALUE)), document, null));
        return documents;
    }

    private void comparePage(List<RawBsonDocument> live, List<RawBsonDocument> rebuilt, MessageDigest digest) {
        Map<String, RawBsonDocument> serving = new LinkedHashMap<>();
        live.forEach(document -> serving.put(id(document), document));
        for (RawBsonDocument document : rebuilt) {
            String text = Canonical.text(document);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            @Nullable RawBsonDocument other = serving.remove(id(document));
            if (other == null || (!hasMovedOn(other) && !isSame(other, document, text))) {
                findings.add(place(), id(document), other, document);
            }
        }
        serving.forEach((id, document) -> {
            if (!hasMovedOn(document)) {
                findings.add(place(), id, document, null);
            }
        });
    }

    /** Goes through the documents that serve and have moved on since a position. */
    void movedOnSince(long position) {
        @Nullable String after = null;
        List<RawBsonDocument> page;
        do {
            page = collection.live().changedSince(position, after, PAGE);
            if (!page.isEmpty()) {
                meet(page);
                after = id(page.getLast());
            }
        } while (page.size() == PAGE);
    }

    private void meet(List<RawBsonDocument> movedOn) {
        Map<String, RawBsonDocument> ahead = new LinkedHashMap<>();
        movedOn.forEach(document -> putIfPossible(ahead, document));
        for (int round = 0; round < ROUNDS && !ahead.isEmpty(); round++) {
            overtake(ahead);
        }
        List<RawBsonDocument> neverAtRest = new ArrayList<>(ahead.values());
        neverAtRest.sort(Comparator.comparingLong(Findings::lastPosition));
        for (RawBsonDocument live : neverAtRest) {
            // As it was read it has every event up to its last one, at which what is rebuilt is held now.
            meeting.goOnTo(Findings.lastPosition(live));
            compareOne(id(live), live);
        }
    }

    /** Lets what is rebuilt go on beyond all of them, and compares those that have not moved on meanwhile; the others stay, as they are by then. */
    private void overtake(Map<String, RawBsonDocument> ahead) {
        meeting.goOnTo(
                ahead.values().stream().mapToLong(Findings::lastPosition).max().orElseThrow());
        List<String> ids = List.copyOf(ahead.keySet());
        Map<String, RawBsonDocument> live = collection.live().byIds(ids);
        Map<String, RawBsonDocument> rebuilt = collection.built().byIds(ids);
        for (String id : ids) {
            ahead.remove(id);
            @Nullable RawBsonDocument document = live.get(id);
            if (document != null && hasMovedOn(document)) {
                putIfPossible(ahead, document);
            } else {
                compareOne(id, document, rebuilt.get(id));
            }
        }
    }

    /** One that says it has an event that there is not will never be overtaken: it is wrong as it is. */
    private void putIfPossible(Map<String, RawBsonDocument> ahead, RawBsonDocument document) {
        if (Findings.lastPosition(document) > head.getAsLong()) {
            compareOne(id(document), document);
        } else {
            ahead.put(id(document), document);
        }
    }

    private void compareOne(String id, RawBsonDocument live) {
        Optional<RawBsonDocument> rebuilt = collection.built().byId(id);
        compareOne(id, live, rebuilt.orElse(null));
    }

    private void compareOne(String id, @Nullable RawBsonDocument live, @Nullable RawBsonDocument rebuilt) {
        boolean bothMissing = live == null && rebuilt == null;
        boolean same = live != null && rebuilt != null && isSame(live, rebuilt, Canonical.text(rebuilt));
        if (!bothMissing && !same) {
            findings.add(place(), id, live, rebuilt);
        }
    }

    private boolean hasMovedOn(RawBsonDocument live) {
        return Findings.lastPosition(live) > meeting.position();
    }

    private static boolean isSame(RawBsonDocument live, RawBsonDocument rebuilt, String textOfRebuilt) {
        return live.getByteBuffer().asNIO().equals(rebuilt.getByteBuffer().asNIO())
                || Canonical.text(live).equals(textOfRebuilt);
    }

    private Findings.Place place() {
        return new Findings.Place(projection, collection, meeting.position());
    }
}
