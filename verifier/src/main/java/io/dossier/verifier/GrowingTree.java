package io.dossier.verifier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The root of a tree that leaves are added to, kept as the perfect subtrees from left to right: one for each 1 in its size. */
final class GrowingTree {
    private final Hashes hashes = new Hashes();
    private final Deque<byte[]> subtrees;
    private long size;

    GrowingTree() {
        this(0, new ArrayDeque<>());
    }

    private GrowingTree(long size, Deque<byte[]> subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    /** One that grows by itself from here. */
    GrowingTree copy() {
        return new GrowingTree(size, new ArrayDeque<>(subtrees));
    }

    long size() {
        return size;
    }

    void add(byte[] leafHash) {
        byte[] hash = leafHash;
        // Two neighbours of the same size become one, as 1 + 1 carries.
        for (long carry = size; (carry & 1) == 1; carry >>= 1) {
            hash = hashes.node(subtrees.removeLast(), hash);
        }
        subtrees.addLast(hash);
        size++;
    }

    byte[] root() {
        Iterator<byte[]> fromTheRight = subtrees.descendingIterator();
        if (!fromTheRight.hasNext()) {
            return hashes.nothing();
        }
        byte[] root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = hashes.node(fromTheRight.next(), root);
        }
        return root;
    }
}
