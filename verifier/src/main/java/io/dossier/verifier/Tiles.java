package io.dossier.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** The hashes of a tree of one size, in files as of C2SP {@code tlog-tiles}. Keeps one tile of leaves in memory. */
final class Tiles {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 8;

    private final Path folder;
    private final long size;
    private final Hashes hashes = new Hashes();
    private byte[] tile = new byte[0];
    private int tileLevel = -1;
    private long tileIndex = -1;

    /** @param size of the tree, that of a checkpoint */
    Tiles(Path folder, long size) {
        this.folder = folder;
        this.size = size;
    }

    long size() {
        return size;
    }

    /** The hash of the event at that position. */
    byte[] leaf(long position) {
        return hash(0, position - 1);
    }

    boolean hasLeaf(long position, byte[] expected) {
        long index = position - 1;
        load(0, index / WIDTH);
        int at = (int) (index % WIDTH) * Hashes.LENGTH;
        return Arrays.equals(tile, at, at + Hashes.LENGTH, expected, 0, Hashes.LENGTH);
    }

    /** The root over {@code count} leaves from index {@code from} on, as RFC 6962 splits them. */
    byte[] root(long from, long count) {
        if (Long.bitCount(count) == 1 && from % count == 0) {
            return perfect(Long.numberOfTrailingZeros(count), from / count);
        }
        long left = Long.highestOneBit(count - 1);
        return hashes.node(root(from, left), root(from + left, count - left));
    }

    /** The root of the perfect subtree of that height; it is in the tile whose hashes are of the nearest lower level. */
    private byte[] perfect(int height, long index) {
        int level = height / HEIGHT;
        return within(level, height % HEIGHT, index);
    }

    private byte[] within(int level, int height, long index) {
        return height == 0
                ? hash(level, index)
                : hashes.node(within(level, height - 1, 2 * index), within(level, height - 1, 2 * index + 1));
    }

    private byte[] hash(int level, long index) {
        load(level, index / WIDTH);
        int at = (int) (index % WIDTH) * Hashes.LENGTH;
        return Arrays.copyOfRange(tile, at, at + Hashes.LENGTH);
    }

    private void load(int level, long index) {
        if (level == tileLevel && index == tileIndex) {
            return;
        }
        long atLevel = size >> (HEIGHT * level);
        int width = (int) Math.min(WIDTH, atLevel - index * WIDTH);
        Path full = folder.resolve(path(level, index));
        Path partial = full.resolveSibling(full.getFileName() + ".p").resolve(Integer.toString(width));
        Path file = width == WIDTH || Files.exists(full) ? full : partial;
        byte[] read;
        try {
            read = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new CannotVerify("tile.missing", file);
        } catch (IOException e) {
            throw new CannotVerify("file.unreadable", file, e);
        }
        int expected = (file.equals(full) ? WIDTH : width) * Hashes.LENGTH;
        if (read.length != expected) {
            throw new CannotVerify("tile.length", file, read.length, expected);
        }
        tile = read;
        tileLevel = level;
        tileIndex = index;
    }

    private static String path(int level, long index) {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return "tile/%d/%s".formatted(level, path);
    }
}
