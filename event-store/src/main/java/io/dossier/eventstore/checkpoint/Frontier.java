package io.dossier.eventstore.checkpoint;

import io.dossier.eventstore.note.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of the tree, which is all that its growth needs: at each level the hashes of the tile that is not full yet, and the
 * tiles that became full and are not written yet. A tile has 256 hashes; the hash of a full one is one hash of the level above.
 */
final class Frontier {

    static final int TILE = 256;
    static final int HASH = 32;

    private static final byte[] NODE = {1};

    private final List<List<byte[]>> levels;
    private final List<FullTile> fullTiles = new ArrayList<>();
    private long size;

    /**
     * @param index of the tile in its level, from 0
     * @param hashes its 256 hashes, one after the other
     */
    @SuppressWarnings("ArrayRecordComponent") // written once and never compared
    record FullTile(int level, long index, byte[] hashes) {}

    private Frontier(long size, List<List<byte[]>> levels) {
        this.size = size;
        this.levels = levels;
    }

    static Frontier empty() {
        return new Frontier(0, new ArrayList<>());
    }

    /** @param levels the hashes of each level's last tile, from the leaves up, none where it is full */
    static Frontier of(long size, List<List<byte[]>> levels) {
        return new Frontier(
                size, new ArrayList<>(levels.stream().map(ArrayList::new).toList()));
    }

    /** One of its own, which may grow while this one stays, without the full tiles: those are this one's to write. */
    Frontier copy() {
        return of(size, levels);
    }

    /** How many leaves the tree has. */
    long size() {
        return size;
    }

    void add(byte[] leafHash) {
        size++;
        add(0, leafHash);
    }

    private void add(int level, byte[] hash) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        List<byte[]> tile = levels.get(level);
        tile.add(hash);
        if (tile.size() == TILE) {
            long index = (size >> (8 * (level + 1))) - 1;
            fullTiles.add(new FullTile(level, index, joined(tile)));
            byte[] above = root(tile, 0, TILE);
            tile.clear();
            add(level + 1, above);
        }
    }

    /** The Merkle tree hash of RFC 6962 over all leaves. */
    byte[] root() {
        // The perfect subtrees of which the tree is made, the smallest and rightmost first.
        List<byte[]> subtrees = new ArrayList<>();
        for (List<byte[]> tile : levels) {
            int end = tile.size();
            for (int width = 1; end > 0; width <<= 1) {
                if ((end & width) != 0) {
                    subtrees.add(root(tile, end - width, width));
                    end -= width;
                }
            }
        }
        return subtrees.stream().reduce((right, left) -> node(left, right)).orElseGet(Sha256::of);
    }

    private static byte[] root(List<byte[]> hashes, int from, int width) {
        if (width == 1) {
            return hashes.get(from);
        }
        int half = width / 2;
        return node(root(hashes, from, half), root(hashes, from + half, half));
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    int height() {
        return levels.size();
    }

    /** The hashes of the level's last tile, one after the other; empty if it is full. */
    byte[] partialTile(int level) {
        return joined(levels.get(level));
    }

    /** The tiles that became full since they were last taken, in the order in which they did. */
    List<FullTile> takeFullTiles() {
        List<FullTile> taken = List.copyOf(fullTiles);
        fullTiles.clear();
        return taken;
    }

    private static byte[] joined(List<byte[]> hashes) {
        var bytes = new ByteArrayOutputStream(hashes.size() * HASH);
        hashes.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
