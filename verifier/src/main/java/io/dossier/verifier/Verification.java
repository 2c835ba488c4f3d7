package io.dossier.verifier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all events, beside the checkpoints and the hashes that were kept of the events. It stops at the first event that is
 * not as it was signed.
 */
final class Verification {
    private final Store store;
    private final Path folder;
    private final SignedHead newest;
    private final List<SignedHead> stored;
    private final List<SignedHead> known;
    private final Optional<Tiles> tiles;
    private final Progress progress;

    private final GrowingTree tree = new GrowingTree();
    private @Nullable Finding finding;

    // What became of it is looked up once nobody reads the store any more.
    private @Nullable EventBytes changed;
    private long events;

    /**
     * @param newest of the folder's checkpoints
     * @param stored those that the database has beyond it, the smallest first
     * @param known earlier checkpoints that somebody kept, which must be prefixes as well
     * @param tiles the hashes that were kept; without them only the checkpoints between which something is wrong can be named
     */
    Verification(
            Store store,
            Path folder,
            SignedHead newest,
            List<SignedHead> stored,
            List<SignedHead> known,
            Optional<Tiles> tiles,
            Progress progress) {
        this.store = store;
        this.folder = folder;
        this.newest = newest;
        this.stored = List.copyOf(stored);
        this.known = known.stream()
                .sorted(Comparator.comparingLong(SignedHead::size))
                .toList();
        this.tiles = tiles;
        this.progress = progress;
    }

    /** How many events were read. */
    long events() {
        return events;
    }

    /** What is wrong first; empty if nothing is. */
    Optional<Finding> run() {
        long covered = (stored.isEmpty() ? newest : stored.get(stored.size() - 1)).size();
        List<SignedHead> later = new ArrayList<>(known);
        try (CheckpointHistory history = CheckpointHistory.open(folder)) {
            Heads heads = new Heads(history);
            while (!later.isEmpty() && later.get(0).size() == 0) {
                later.remove(0);
            }
            read(heads, later);
        }
        if (changed != null) {
            finding = new Diagnosis(store, tiles.orElseThrow()).of(changed);
        }
        if (finding == null && events < covered) {
            finding = Finding.of(
                    Finding.Kind.REMOVED,
                    events + 1,
                    "finding.removed.end",
                    events + 1,
                    covered,
                    events,
                    covered - events);
        }
        if (finding == null && !later.isEmpty()) {
            finding = Finding.of(
                    Finding.Kind.REWRITTEN,
                    events + 1,
                    "finding.rewritten.shorter",
                    later.get(0).size(),
                    events);
        }
        return Optional.ofNullable(finding);
    }

    private void read(Heads heads, List<SignedHead> later) {
        try (ReadAhead ahead = new ReadAhead(store)) {
            for (Optional<ReadAhead.Portion> portion = ahead.next(); portion.isPresent(); portion = ahead.next()) {
                for (int i = 0; i < portion.get().count(); i++) {
                    finding = next(portion.get().get(i), heads, later);
                    if (finding != null || changed != null) {
                        return;
                    }
                }
            }
        }
    }

    private @Nullable Finding next(EventBytes event, Heads heads, List<SignedHead> later) {
        long expected = events + 1;
        if (event.position() != expected) {
            return event.position() < expected
                    ? Finding.of(
                            Finding.Kind.INSERTED,
                            event.position(),
                            "finding.inserted.extra",
                            event.position(),
                            event.eventId())
                    : Finding.of(
                            Finding.Kind.REMOVED,
                            expected,
                            "finding.removed.gap",
                            expected,
                            event.position() - 1,
                            event.position(),
                            event.position() - expected);
        }
        byte[] hash = event.hash();
        if (expected <= newest.size() && tiles.isPresent() && !tiles.get().hasLeaf(expected, hash)) {
            heads.requireSignedTiles(tree.copy(), tiles.get());
            changed = event;
            return null;
        }
        tree.add(hash);
        events = expected;
        progress.at(events);
        Finding wrong = heads.compare(tree);
        return wrong != null ? wrong : compareKnown(later);
    }

    private @Nullable Finding compareKnown(List<SignedHead> later) {
        while (!later.isEmpty() && later.get(0).size() == events) {
            SignedHead head = later.remove(0);
            if (!head.hasRoot(tree.root())) {
                return Finding.of(
                        Finding.Kind.REWRITTEN, head.size(), "finding.rewritten.known", head.size(), time(head));
            }
        }
        return null;
    }

    private static String time(SignedHead head) {
        return head.time().orElse("?");
    }

    /** The folder's checkpoints and then those that only the database has, each in its turn. */
    private final class Heads {
        private final CheckpointHistory history;
        private final Iterator<SignedHead> onlyStored = stored.iterator();
        private SignedHead next;
        private long before;
        private boolean ended;

        Heads(CheckpointHistory history) {
            this.history = history;
            this.next = history.next();
        }

        private @Nullable Finding compare(GrowingTree grown) {
            if (ended || next.size() != grown.size()) {
                return null;
            }
            if (!next.hasRoot(grown.root())) {
                return tiles.isPresent() && next.size() <= newest.size()
                        ? Finding.of(
                                Finding.Kind.REWRITTEN,
                                before + 1,
                                "finding.rewritten.tiles",
                                next.size(),
                                time(next),
                                before + 1)
                        : Finding.of(
                                Finding.Kind.ALTERED,
                                before + 1,
                                "finding.altered",
                                before + 1,
                                next.size(),
                                time(next),
                                next.size() - before);
            }
            before = next.size();
            // What was added to the file since its checkpoints were checked is not for this time.
            if (next.size() < newest.size()) {
                next = history.next();
            } else if (onlyStored.hasNext()) {
                next = onlyStored.next();
            } else {
                ended = true;
            }
            return null;
        }

        /** Before an event is said to differ from its hash: the hash must be the one that was signed. */
        private void requireSignedTiles(GrowingTree grown, Tiles kept) {
            while (grown.size() < next.size()) {
                grown.add(kept.leaf(grown.size() + 1));
            }
            if (!next.hasRoot(grown.root())) {
                throw new CannotVerify("tile.altered", folder.resolve("tile"), before + 1, next.size());
            }
        }
    }
}
