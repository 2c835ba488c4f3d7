package io.dossier.query.infrastructure.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What one event does to one document.
 *
 * @param type the document's kind
 * @param id which document
 * @param fold from the document as it was, empty if there was none, to what it becomes; pure, and the result carries the event's
 *     position as its {@code lastPosition}
 * @param consequences what the event does to further documents, where that depends on this one, given this document before and
 *     after. They are written before this one: if a crash falls between, the event is delivered again, meets this document as it was
 *     and comes to the same consequences
 */
public record Change<D extends Projected>(
        DocumentType<D> type,
        String id,
        Function<Optional<D>, D> fold,
        BiFunction<Optional<D>, D, List<Change<?>>> consequences) {

    /** A change of a document that has no consequences for others. */
    public static <D extends Projected> Change<D> to(DocumentType<D> type, String id, Function<Optional<D>, D> fold) {
        return new Change<>(type, id, fold, (before, after) -> List.of());
    }
}
