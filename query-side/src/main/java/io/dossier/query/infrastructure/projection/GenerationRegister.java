package io.dossier.query.infrastructure.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which generations the projections have, for all nodes: one document a projection, beside the documents that it is about. A change is
 * one replacement under the condition that nobody changed it meanwhile.
 */
final class GenerationRegister {

    private static final String COLLECTION = "projection_generations";
    private static final int MOST_TRIES = 20;

    private final DocumentStore documents;

    GenerationRegister(DocumentStore documents) {
        this.documents = documents;
    }

    /** Those of every projection that was ever started, by its name. */
    Map<String, Generations> all() {
        Map<String, Generations> all = new HashMap<>();
        collection().find().forEach(stored -> all.put(stored.getString("_id"), read(stored)));
        return all;
    }

    /** Those of a projection, which begin as said if there are none yet. */
    Generations readOr(String projection, Supplier<Generations> first) {
        Optional<Generations> known = find(projection);
        if (known.isPresent()) {
            return known.get();
        }
        Generations made = first.get();
        try {
            collection().insertOne(written(made));
            return made;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return find(projection).orElseThrow(); // another node was faster
        }
    }

    /**
     * Changes a projection's generations.
     *
     * @param step from what is to what is to be; empty if nothing is to be changed
     * @return what is now; empty if the step changed nothing
     */
    Optional<Generations> change(String projection, Function<Generations, Optional<Generations>> step) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Generations now = find(projection).orElseThrow();
            Optional<Generations> next = step.apply(now);
            if (next.isEmpty()) {
                return next;
            }
            Document asRead = new Document("_id", projection).append("revision", now.revision());
            if (collection().replaceOne(asRead, written(next.get())).getMatchedCount() == 1) {
                return next;
            }
        }
        throw new IllegalStateException(
                "the generations of the projection [%s] are changed by others all the time".formatted(projection));
    }

    private Optional<Generations> find(String projection) {
        return Optional.ofNullable(
                        collection().find(Filters.eq("_id", projection)).first())
                .map(GenerationRegister::read);
    }

    private MongoCollection<Document> collection() {
        return documents.database().getCollection(COLLECTION);
    }

    private static Document written(Generations generations) {
        return new Document("_id", generations.projection())
                .append("revision", generations.revision())
                .append("last", generations.last())
                .append(
                        "generations",
                        generations.all().stream()
                                .map(GenerationRegister::written)
                                .toList());
    }

    private static Document written(Generation generation) {
        Document common = new Document("number", generation.number())
                .append("version", generation.version())
                .append("since", Date.from(generation.since()))
                .append("phase", generation.phase().label());
        return switch (generation.phase()) {
            case Phase.Building building -> {
                common.append("purpose", building.purpose().name());
                building.throttle().ifPresent(limit -> common.append("throttle", limit));
                building.upTo().ifPresent(position -> common.append("upTo", position));
                yield common;
            }
            case Phase.Retired retired -> common.append("until", Date.from(retired.until()));
            case Phase.Serving serving -> common;
            case Phase.Doomed doomed -> common;
        };
    }

    private static Generations read(Document stored) {
        return new Generations(
                stored.getString("_id"),
                stored.getLong("revision"),
                stored.getInteger("last"),
                stored.getList("generations", Document.class, List.of()).stream()
                        .map(GenerationRegister::readOne)
                        .toList());
    }

    private static Generation readOne(Document stored) {
        return new Generation(
                stored.getInteger("number"),
                stored.getInteger("version"),
                stored.getDate("since").toInstant(),
                phase(stored));
    }

    private static Phase phase(Document stored) {
        return switch (stored.getString("phase")) {
            case "BUILDING" -> {
                @Nullable Integer throttle = stored.getInteger("throttle");
                @Nullable Long upTo = stored.getLong("upTo");
                yield new Phase.Building(
                        Phase.Purpose.valueOf(stored.getString("purpose")),
                        throttle == null ? OptionalInt.empty() : OptionalInt.of(throttle),
                        upTo == null ? OptionalLong.empty() : OptionalLong.of(upTo));
            }
            case "SERVING" -> new Phase.Serving();
            case "RETIRED" -> new Phase.Retired(stored.getDate("until").toInstant());
            case "DOOMED" -> new Phase.Doomed();
            default ->
                throw new IllegalStateException(
                        "unknown phase of a generation [%s]".formatted(stored.getString("phase")));
        };
    }
}
