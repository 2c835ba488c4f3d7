package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.checkpoint.Reason.Code;
import io.dossier.eventstore.note.NoteSigner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the events and signs checkpoints over them. Any number of processes may do so over one store, each with a folder of its own: of those
 * that sign the same events one wins, and the others check and take over what it signed. The tree grows from the hashes in the folder, never from
 * events that were read before, so that an event that is changed after its checkpoint cannot get into a later one.
 * Not for several threads at once.
 */
public final class CheckpointWriter {

    private static final Logger log = LoggerFactory.getLogger(CheckpointWriter.class);
    private static final int BATCH = 1000;
    private static final int FOLLOWED_AT_ONCE = 100;

    private final History history;
    private final CheckpointFolder folder;
    private final CheckpointKeys keys;
    private final Cadence cadence;
    private final Clock clock;
    private final LeafHash leafHash = new LeafHash();
    private @Nullable Frontier tree;
    private Optional<Checkpoint> last = Optional.empty();
    // The newest one of which it is known that the key in use, or the former one, signed it; absent before any look.
    private @Nullable Optional<Checkpoint> fitting;
    // What another process that has the folder signed last, and what of it does not fit this one; absent before any
    // look.
    private @Nullable Optional<Checkpoint> ofAnother;
    private Optional<HistoryContradicted> misfit = Optional.empty();
    // Whether it was said that the former key is needed until a checkpoint bears the new one's signature, too.
    private boolean formerKeyAwaited;
    private Instant due = Instant.MIN;
    private long recheckedTo;
    private @Nullable HistoryContradicted contradiction;

    /** What a turn came to. */
    public enum Turn {
        /** Another process has the folder. */
        WAITING_FOR_FOLDER,
        /** Something was done, and there may be more. */
        WENT_ON,
        /** Nothing is due. */
        UP_TO_DATE
    }

    public CheckpointWriter(
            History history, CheckpointFolder folder, CheckpointKeys keys, Cadence cadence, Clock clock) {
        this.history = history;
        this.folder = folder;
        this.keys = keys;
        this.cadence = cadence;
        this.clock = clock;
    }

    /** The newest checkpoint that stands in the folder; empty before the first, and where another process has the folder and the key or the folder does not fit. */
    public Optional<Checkpoint> last() {
        return last;
    }

    /**
     * The newest checkpoint of this store that is known, be it in the folder or in the database alone, whether or not all agrees; empty if there is none.
     */
    Optional<Checkpoint> newest() {
        return newer(
                last,
                newestStored().filter(checkpoint -> storeOf(checkpoint.origin()).equals(storeOf(keys.origin()))));
    }

    private static Optional<Checkpoint> newer(Optional<Checkpoint> one, Optional<Checkpoint> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.comparingLong(Checkpoint::size));
    }

    private Optional<Checkpoint> newestStored() {
        return history.checkpointsBefore(Long.MAX_VALUE, 1).stream().findFirst().map(CheckpointWriter::stored);
    }

    /** The position of the newest event. */
    public long head() {
        return history.head();
    }

    /**
     * Takes over what others signed, and signs what is due.
     *
     * @param now whether new events are due at once
     * @throws HistoryContradicted if events and checkpoints do not agree; then every later turn says so again
     * @throws RuntimeException if the database or the folder fails; the next turn tries again
     */
    public Turn turn(boolean now) {
        if (contradiction != null) {
            throw contradiction;
        }
        if (!folder.claimed()) {
            lookAtAnothers();
            return Turn.WAITING_FOR_FOLDER;
        }
        ofAnother = null;
        misfit = Optional.empty();
        try {
            return claimedTurn(now);
        } catch (HistoryContradicted e) {
            contradiction = e;
            throw e;
        } catch (RuntimeException e) {
            // What is in memory may be ahead of what is on disk.
            tree = null;
            throw e;
        }
    }

    /** Reads what another process signs that has the folder. It sees to what is damaged there. */
    private void lookAtAnothers() {
        Optional<Checkpoint> written = folder.newestOfAnother();
        if (!written.equals(ofAnother)) {
            misfit = written.flatMap(this::misfitOf);
            last = misfit.isPresent() ? Optional.empty() : written;
            ofAnother = written;
        }
    }

    private Optional<HistoryContradicted> misfitOf(Checkpoint newest) {
        Place here = Place.in(folder);
        try {
            requireOwnFolder(newest);
            keys.signersAfter(Optional.of(newest), here);
        } catch (HistoryContradicted e) {
            return Optional.of(e);
        }
        return keys.isOfOthers(newest)
                ? Optional.of(new HistoryContradicted(
                        Code.KEY_NOT_IN_USE_YET,
                        newest.size(),
                        here,
                        keys.verifierKey().label()))
                : Optional.empty();
    }

    /** Why the key or the folder is not that of another process that has the folder, as of the last turn; empty if they are, or none has it. */
    Optional<HistoryContradicted> misfit() {
        return misfit;
    }

    /** How long it takes at most until new events are covered, as far as it is set here. */
    Duration every() {
        return cadence.every();
    }

    /**
     * Looks whether the database has the checkpoint, too, and a key that is known here signed it.
     *
     * @throws HistoryContradicted if not; then every later turn says so again
     */
    void requireKept(Checkpoint covering) {
        looking(() -> {
            requireOwn(covering, Place.in(folder));
            requireStored(covering);
        });
    }

    private void looking(Runnable look) {
        if (contradiction != null) {
            throw contradiction;
        }
        try {
            look.run();
        } catch (HistoryContradicted e) {
            contradiction = e;
            throw e;
        }
    }

    /**
     * Compares the events after {@code from} up to {@code to}, which a checkpoint in the folder covers, with the hashes that were kept of them.
     *
     * @param tree of the events up to {@code from}; it grows by these
     * @throws HistoryContradicted if one of them is another one or is missing; then every later turn says so again
     */
    void confirm(Checkpoint covering, long from, long to, Frontier tree) {
        looking(() -> {
            compare(from, to, covering.size(), tree::add);
            tree.takeFullTiles(); // they are written already
        });
    }

    /**
     * Compares a tree that was made of all events with the signed one, for nothing but the signature tells that the hashes that are kept are the right ones.
     *
     * @throws HistoryContradicted if it is another one
     */
    void requireRoot(Checkpoint checkpoint, Frontier tree) {
        if (!checkpoint.hasRoot(tree.root())) {
            contradiction = new HistoryContradicted(Code.EVENTS_NOT_THE_SIGNED, checkpoint.size(), folder.path());
            throw contradiction;
        }
    }

    private Turn claimedTurn(boolean now) {
        Frontier current = tree;
        if (current == null) {
            current = resumed();
            tree = current;
        }
        List<String> others = history.checkpointsAfter(current.size(), FOLLOWED_AT_ONCE);
        if (!others.isEmpty()) {
            for (String written : others) {
                follow(written);
            }
            return Turn.WENT_ON;
        }
        requireFittingKey(last, Place.in(folder));
        long head = history.head();
        if (head < current.size()) {
            throw new HistoryContradicted(Code.EVENTS_FEWER_THAN_SIGNED, head, current.size());
        }
        if (!isDue(head - current.size(), now)) {
            return Turn.UP_TO_DATE;
        }
        last.ifPresent(this::requireStored);
        recheck(current.size());
        signTo(Math.min(head, current.size() + cadence.everyEvents()), current);
        return Turn.WENT_ON;
    }

    private boolean isDue(long events, boolean now) {
        if (events == 0) {
            due = Instant.MIN;
            return false;
        }
        if (now || events >= cadence.everyEvents()) {
            return true;
        }
        if (due.equals(Instant.MIN)) {
            due = clock.instant().plus(cadence.every());
        }
        return !clock.instant().isBefore(due);
    }

    /** Where a former process, or a turn that failed, left off. */
    private Frontier resumed() {
        Optional<Checkpoint> inFolder = folder.last(clock.instant());
        Place here = Place.in(folder);
        inFolder.ifPresent(this::requireOwnFolder);
        last = inFolder;
        Optional<Checkpoint> stored = newestStored();
        Optional<Checkpoint> later = newer(inFolder, stored);
        // Before anything is compared: with another store's key nothing would be found until something is to be signed.
        later.ifPresent(checkpoint -> requireOrigin(checkpoint, Place.DATABASE));
        requireFittingKey(later, later.equals(inFolder) ? here : Place.DATABASE);
        later.filter(keys::isOfOthers).ifPresent(this::tellThatFormerKeyIsNeeded);
        keys.keep();
        folder.publishKeys(keys.known(), inFolder.isPresent(), clock.instant());
        recheckedTo = 0;
        if (last.isEmpty()) {
            folder.mendNewest(last, history::checkpoint, clock.instant());
            if (stored.isPresent()) {
                folder.tellOfNone(history.checkpoints());
            }
            return Frontier.empty();
        }
        Checkpoint newest = last.get();
        requireOwn(newest, here);
        requireStored(newest);
        long head = history.head();
        if (head < newest.size()) {
            throw new HistoryContradicted(Code.EVENTS_FEWER_THAN_SIGNED, head, newest.size());
        }
        Frontier resumed = folder.frontier(newest.size());
        if (!newest.hasRoot(resumed.root())) {
            throw new HistoryContradicted(Code.TILES_NOT_OF_CHECKPOINT, folder.path(), newest.size());
        }
        folder.mendNewest(last, history::checkpoint, clock.instant());
        // The newest first: it is where a restored backup or a hasty hand shows.
        compare(Math.max(0, newest.size() - Math.min(BATCH, cadence.recheck())), newest.size(), newest.size());
        return resumed;
    }

    private void tellThatFormerKeyIsNeeded(Checkpoint newest) {
        if (!formerKeyAwaited) {
            log.warn(
                    "The newest checkpoint, of size {}, is signed by the former key alone. Keep dossier.checkpoints.former-key-file until one is signed by the new key, too: the next event leads to it, and the log says so. Who leaves it out before has a new key that does not fit.",
                    newest.size());
            formerKeyAwaited = true;
        }
    }

    private void tellIfFormerKeyIsNeededNoMore(Checkpoint made) {
        if (formerKeyAwaited && !keys.isOfOthers(made)) {
            log.info(
                    "The checkpoint of size {} is signed by the new key and the former one: from the next start on dossier.checkpoints.former-key-file is not needed.",
                    made.size());
            formerKeyAwaited = false;
        }
    }

    private void requireFittingKey(Optional<Checkpoint> newest, Place where) {
        if (!newest.equals(fitting)) {
            keys.signersAfter(newest, where);
            fitting = newest;
        }
    }

    private void requireOwnFolder(Checkpoint checkpoint) {
        if (storeOf(checkpoint.origin()).equals(storeOf(keys.origin()))) {
            requireOrigin(checkpoint, Place.in(folder));
            return;
        }
        throw new HistoryContradicted(Code.FOLDER_OF_ANOTHER_STORE, folder.path(), checkpoint.origin(), keys.origin());
    }

    private void requireOrigin(Checkpoint checkpoint, Place where) {
        if (checkpoint.origin().equals(keys.origin())) {
            return;
        }
        if (storeOf(checkpoint.origin()).equals(storeOf(keys.origin()))) {
            throw new HistoryContradicted(
                    where.say(Code.NAME_CHANGED_IN_FOLDER, Code.NAME_CHANGED_IN_DATABASE),
                    checkpoint.size(),
                    where,
                    checkpoint.origin(),
                    keys.origin());
        }
        // In the folder it was looked at before.
        throw new HistoryContradicted(
                Code.CHECKPOINT_OF_ANOTHER_STORE, checkpoint.size(), checkpoint.origin(), keys.origin());
    }

    /** What the database calls itself, at the end of the name. */
    private static String storeOf(String origin) {
        return origin.substring(origin.lastIndexOf('/') + 1);
    }

    private void requireOwn(Checkpoint checkpoint, Place where) {
        requireOrigin(checkpoint, where);
        if (!keys.signed(checkpoint)) {
            throw new HistoryContradicted(
                    where.say(Code.SIGNER_UNKNOWN_IN_FOLDER, Code.SIGNER_UNKNOWN_IN_DATABASE),
                    checkpoint.size(),
                    where,
                    String.join(", ", keys.known()));
        }
    }

    private void requireStored(Checkpoint checkpoint) {
        Optional<String> stored = history.checkpoint(checkpoint.size());
        if (stored.isEmpty()) {
            throw new HistoryContradicted(Code.CHECKPOINT_NOT_STORED, checkpoint.size(), folder.path());
        }
        if (!stored.get().equals(checkpoint.note().toString())) {
            throw new HistoryContradicted(Code.CHECKPOINT_STORED_OTHERWISE, checkpoint.size(), folder.path());
        }
    }

    /** Checks what another process signed, or this one before it was killed, against the events, and takes it over. */
    private void follow(String written) {
        Checkpoint next = stored(written);
        requireOwn(next, Place.DATABASE);
        Frontier before = current();
        if (next.size() <= before.size() || !next.previous().equals(last.map(Checkpoint::hash))) {
            throw new HistoryContradicted(Code.CHECKPOINT_DOES_NOT_FOLLOW, next.size(), before.size());
        }
        Frontier grown = grown(before, next.size());
        if (!next.hasRoot(grown.root())) {
            throw new HistoryContradicted(Code.EVENTS_NOT_OF_CHECKPOINT, before.size() + 1, next.size(), next.size());
        }
        settle(grown, next);
    }

    private static Checkpoint stored(String written) {
        try {
            return Checkpoint.parse(written);
        } catch (IllegalArgumentException e) {
            throw new HistoryContradicted(Code.CHECKPOINT_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private void signTo(long size, Frontier before) {
        Frontier grown = grown(before, size);
        String text = Checkpoint.text(
                keys.origin(), size, grown.root(), last, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<NoteSigner> signers = keys.signersAfter(last, Place.in(folder));
        Checkpoint next = Checkpoint.parse(NoteSigner.sign(text, signers).toString());
        // Whoever loses finds the winner's at the next turn.
        if (history.add(size, before.size(), next.note().toString())) {
            settle(grown, next);
        }
    }

    private void settle(Frontier grown, Checkpoint next) {
        folder.publish(grown, next, clock.instant());
        tree = grown;
        last = Optional.of(next);
        due = Instant.MIN;
        tellIfFormerKeyIsNeededNoMore(next);
    }

    private Frontier grown(Frontier before, long size) {
        Frontier grown = before.copy();
        while (grown.size() < size) {
            long from = grown.size();
            history.after(from, (int) Math.min(BATCH, size - from), event -> {
                if (event.position() != grown.size() + 1) {
                    throw new HistoryContradicted(Code.EVENT_MISSING_BEFORE, grown.size() + 1, event.position());
                }
                grown.add(leafHash.of(event));
            });
            if (grown.size() == from) {
                throw new HistoryContradicted(Code.EVENT_MISSING, from + 1);
            }
        }
        return grown;
    }

    /** Reads some older events again, each time the next ones, so that with time all of them are looked at. */
    private void recheck(long size) {
        if (recheckedTo >= size) {
            recheckedTo = 0;
        }
        long end = Math.min(size, recheckedTo + cadence.recheck());
        compare(recheckedTo, end, size);
        recheckedTo = end;
    }

    /** Compares the events after {@code from} up to {@code to} with the hashes that were kept of them. */
    private void compare(long from, long to, long size) {
        compare(from, to, size, hash -> {});
    }

    private void compare(long from, long to, long size, Consumer<byte[]> each) {
        long[] position = {from};
        while (position[0] < to) {
            long tile = position[0] / Frontier.TILE;
            List<byte[]> leaves = folder.leaves(tile, size);
            long first = position[0];
            int wanted = (int) (Math.min(to, (tile + 1) * Frontier.TILE) - first);
            history.after(first, wanted, event -> {
                position[0]++;
                byte[] hash = leafHash.of(event);
                if (event.position() != position[0]
                        || !Arrays.equals(hash, leaves.get((int) ((position[0] - 1) % Frontier.TILE)))) {
                    throw new HistoryContradicted(Code.EVENT_ALTERED, position[0]);
                }
                each.accept(hash);
            });
            if (position[0] < first + wanted) {
                throw new HistoryContradicted(Code.EVENT_MISSING, position[0] + 1);
            }
        }
    }

    private Frontier current() {
        if (tree == null) {
            throw new IllegalStateException("not resumed");
        }
        return tree;
    }
}
