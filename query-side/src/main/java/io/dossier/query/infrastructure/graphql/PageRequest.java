package io.dossier.query.infrastructure.graphql;

import graphql.relay.Connection;
import graphql.relay.DefaultConnection;
import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page that is wanted.
 *
 * @param list which list, with all its filters
 * @param forward whether to go forward from the place, or back
 * @param size at most so many
 * @param cursor where to go on from, exclusive; null for the list's begin, or end when going back
 */
public record PageRequest(
        String list, boolean forward, int size, @Nullable String cursor) {

    /**
     * The place to go on from, exclusive; null for the list's begin, or end when going back.
     *
     * @param parser makes a place of its sort values; a cursor that it cannot do that with was not made by us
     * @throws QueryProblem if the cursor is damaged, too old, or of another list
     */
    public <P> @Nullable P place(Function<List<String>, P> parser) {
        if (cursor == null) {
            return null;
        }
        String field = forward ? "after" : "before";
        List<String> values = new Cursors(list).decode(cursor, field);
        try {
            return parser.apply(values);
        } catch (RuntimeException e) {
            throw new QueryProblem(ProblemCode.CURSOR_INVALID, field, cursor);
        }
    }

    /** One more than the page has, to see whether the list goes on. */
    public int limit() {
        return size + 1;
    }

    /**
     * The page as GraphQL wants it.
     *
     * @param found at most {@link #limit} items from the place on, in the request's direction
     * @param placeOf an item's sort values
     * @param nodeOf what the caller sees of an item
     */
    public <T, N> Connection<N> page(List<T> found, Function<T, List<String>> placeOf, Function<T, N> nodeOf) {
        boolean goesOn = found.size() > size;
        List<T> items = new ArrayList<>(goesOn ? found.subList(0, size) : found);
        if (!forward) {
            Collections.reverse(items);
        }
        Cursors cursors = new Cursors(list);
        List<Edge<N>> edges = new ArrayList<>(items.size());
        for (T item : items) {
            edges.add(new DefaultEdge<>(
                    nodeOf.apply(item), new DefaultConnectionCursor(cursors.encode(placeOf.apply(item)))));
        }
        // Entries never leave an archive, so what the cursor named is still there on the other side of it.
        boolean cameFrom = cursor != null;
        return new DefaultConnection<>(
                edges,
                new DefaultPageInfo(
                        edges.isEmpty() ? null : edges.getFirst().getCursor(),
                        edges.isEmpty() ? null : edges.getLast().getCursor(),
                        forward ? cameFrom : goesOn,
                        forward ? goesOn : cameFrom));
    }
}
