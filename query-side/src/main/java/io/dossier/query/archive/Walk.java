package io.dossier.query.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds the entries of one page. It asks for buckets and is given them, so that the walks of many archives share their reads;
 * it asks for no more than the page is likely to need. The page shows the archive as of the index, whatever is filed meanwhile.
 */
final class Walk {

    private static final int MOST_AT_ONCE = 64;

    private final ArchiveQuery query;
    private final long upTo;
    private final Deque<Leaf> unread;
    private final PriorityQueue<Entry> read;
    private final Comparator<EntryKey> direction;
    private final List<Entry> found = new ArrayList<>();
    private int round;

    Walk(ArchiveIndex index, ArchiveQuery query) {
        this.query = query;
        this.upTo = index.lastPosition();
        this.unread = new ArrayDeque<>(Leaf.of(index, query));
        this.direction = query.newestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        this.read = new PriorityQueue<>(Comparator.comparing(Entry::key, direction));
    }

    /** The buckets that it needs next; none if the page is complete. */
    List<Leaf> wanted() {
        takeWhatIsCertain();
        List<Leaf> leaves = new ArrayList<>();
        int missing = query.limit() - found.size() - read.size();
        // What filters leave over is not known before: each round reads twice as much as the one before.
        int atLeast = Math.min(MOST_AT_ONCE, 1 << Math.min(round, 6));
        for (Leaf leaf : unread) {
            if (isComplete() || leaves.size() >= MOST_AT_ONCE || (leaves.size() >= atLeast && missing <= 0)) {
                break;
            }
            leaves.add(leaf);
            missing -= leaf.entries();
        }
        return leaves;
    }

    /**
     * Takes in the buckets that it wanted.
     *
     * @param entries of each bucket by the bucket's id
     */
    void accept(List<Leaf> leaves, Map<String, List<Entry>> entries) {
        round++;
        for (Leaf leaf : leaves) {
            unread.removeFirst();
            entries.getOrDefault(leaf.bucketId(), List.of()).stream()
                    .filter(this::isInTheIndex)
                    .filter(query::takes)
                    .forEach(read::add);
        }
    }

    /** The page's entries in the query's direction. */
    List<Entry> found() {
        return found;
    }

    // Buckets are written before their index, and the index is read before its buckets: what they have beyond it
    // belongs to the
    // next answer. A unit's positions only rise, so that the index draws an exact line.
    private boolean isInTheIndex(Entry entry) {
        return entry.position() <= upTo;
    }

    private void takeWhatIsCertain() {
        while (!isComplete() && !read.isEmpty() && comesBeforeAllUnread(read.element())) {
            found.add(read.remove());
        }
    }

    private boolean comesBeforeAllUnread(Entry entry) {
        return unread.isEmpty()
                || direction.compare(entry.key(), unread.getFirst().first(query.newestFirst())) < 0;
    }

    private boolean isComplete() {
        return found.size() >= query.limit();
    }
}
