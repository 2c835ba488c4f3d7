package io.dossier.verifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Inclusion and consistency proofs: made as RFC 6962, section 2.1, defines them, checked as RFC 9162, sections 2.1.3.2 and 2.1.4.2, tell. */
final class Proofs {
    private Proofs() {}

    /** The roots over ranges of leaves, which is all that proofs are made of. */
    @FunctionalInterface
    interface Roots {
        /** The root over {@code count} leaves from index {@code from} on. */
        byte[] of(long from, long count);
    }

    /** The audit path of the leaf with that index in the tree of that size, from the bottom up. */
    static List<byte[]> inclusion(long index, long size, Roots roots) {
        List<byte[]> path = new ArrayList<>();
        path(index, 0, size, roots, path);
        return path;
    }

    private static void path(long index, long from, long count, Roots roots, List<byte[]> path) {
        if (count == 1) {
            return;
        }
        long left = Long.highestOneBit(count - 1);
        if (index < left) {
            path(index, from, left, roots, path);
            path.add(roots.of(from + left, count - left));
        } else {
            path(index - left, from + left, count - left, roots, path);
            path.add(roots.of(from, left));
        }
    }

    /** That the tree of the one size is a prefix of that of the other. */
    static List<byte[]> consistency(long oldSize, long newSize, Roots roots) {
        List<byte[]> proof = new ArrayList<>();
        subproof(oldSize, 0, newSize, true, roots, proof);
        return proof;
    }

    private static void subproof(long old, long from, long count, boolean whole, Roots roots, List<byte[]> proof) {
        if (old == count) {
            if (!whole) {
                proof.add(roots.of(from, count));
            }
            return;
        }
        long left = Long.highestOneBit(count - 1);
        if (old <= left) {
            subproof(old, from, left, whole, roots, proof);
            proof.add(roots.of(from + left, count - left));
        } else {
            subproof(old - left, from + left, count - left, false, roots, proof);
            proof.add(roots.of(from, left));
        }
    }

    /** The root to which the path leads from that leaf; empty if it is of another length than such a path has. */
    static Optional<byte[]> rootByInclusion(long index, long size, byte[] leafHash, List<byte[]> path) {
        Hashes hashes = new Hashes();
        long fn = index;
        long sn = size - 1;
        byte[] root = leafHash;
        for (byte[] sibling : path) {
            if (sn == 0) {
                return Optional.empty();
            }
            if ((fn & 1) == 1 || fn == sn) {
                root = hashes.node(sibling, root);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                root = hashes.node(root, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? Optional.of(root) : Optional.empty();
    }

    /** Whether the proof leads to both roots. */
    static boolean isConsistent(long oldSize, long newSize, byte[] oldRoot, byte[] newRoot, List<byte[]> proof) {
        if (oldSize == newSize) {
            return proof.isEmpty() && Arrays.equals(oldRoot, newRoot);
        }
        List<byte[]> hashesOfProof = new ArrayList<>(proof);
        if (Long.bitCount(oldSize) == 1) {
            hashesOfProof.add(0, oldRoot);
        }
        if (hashesOfProof.isEmpty()) {
            return false;
        }
        Hashes hashes = new Hashes();
        long fn = oldSize - 1;
        long sn = newSize - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = hashesOfProof.get(0);
        byte[] sr = hashesOfProof.get(0);
        for (byte[] c : hashesOfProof.subList(1, hashesOfProof.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = hashes.node(c, fr);
                sr = hashes.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = hashes.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, oldRoot) && Arrays.equals(sr, newRoot);
    }
}
