package io.dossier.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Trees and proofs are those of RFC 6962, by the vectors that its authors and successors publish")
class Rfc6962VectorsTest {
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String LEAF_2 = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String LEAF_5 = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
    private static final String LEAVES_3_4 = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String LEAVES_5_6 = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";
    private static final String LEAVES_7_8 = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
    private static final String LEAVES_5_TO_8 = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    private final Hashes hashes = new Hashes();

    @Test
    void theRootOfEachSize() {
        GrowingTree tree = new GrowingTree();
        List<String> roots = new ArrayList<>(List.of(hex(tree.root())));
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(leaf(i));
            roots.add(hex(tree.root()));
        }

        assertThat(roots).isEqualTo(ROOTS);
    }

    @Test
    void pathsOfInclusion() {
        assertThat(inclusion(0, 1)).isEmpty();
        assertThat(inclusion(0, 8)).containsExactly(LEAF_2, LEAVES_3_4, LEAVES_5_TO_8);
        assertThat(inclusion(5, 8)).containsExactly(LEAF_5, LEAVES_7_8, ROOTS.get(4));
        assertThat(inclusion(2, 3)).containsExactly(ROOTS.get(2));
        assertThat(inclusion(1, 5)).containsExactly(ROOTS.get(1), LEAVES_3_4, LEAF_5);
    }

    @Test
    void proofsOfConsistency() {
        assertThat(consistency(1, 1)).isEmpty();
        assertThat(consistency(1, 8)).containsExactly(LEAF_2, LEAVES_3_4, LEAVES_5_TO_8);
        assertThat(consistency(6, 8)).containsExactly(LEAVES_5_6, LEAVES_7_8, ROOTS.get(4));
        assertThat(consistency(2, 5)).containsExactly(LEAVES_3_4, LEAF_5);
    }

    @Test
    void everyProofLeadsToThePublishedRootsAndNoOtherDoes() {
        for (int size = 1; size <= 8; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = Proofs.inclusion(index, size, this::root);
                assertThat(Proofs.rootByInclusion(index, size, leaf(index), path)
                                .map(Rfc6962VectorsTest::hex))
                        .hasValue(ROOTS.get(size));
                assertThat(Proofs.rootByInclusion(index, size, leaf((index + 1) % 8), path)
                                .map(Rfc6962VectorsTest::hex)
                                .filter(ROOTS.get(size)::equals))
                        .isEmpty();
            }
            for (int old = 1; old <= size; old++) {
                List<byte[]> proof = Proofs.consistency(old, size, this::root);
                assertThat(Proofs.isConsistent(old, size, bytes(ROOTS.get(old)), bytes(ROOTS.get(size)), proof))
                        .isTrue();
                assertThat(Proofs.isConsistent(old, size, bytes(LEAVES_7_8), bytes(ROOTS.get(size)), proof))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 8, 2", "0, 8, 4", "2, 3, 0", "2, 3, 2"})
    void aPathOfAnotherLengthIsNone(int index, int size, int length) {
        List<byte[]> path = Stream.generate(() -> leaf(1)).limit(length).toList();

        assertThat(Proofs.rootByInclusion(index, size, leaf(index), path)).isEmpty();
    }

    private List<String> inclusion(long index, long size) {
        return Proofs.inclusion(index, size, this::root).stream()
                .map(Rfc6962VectorsTest::hex)
                .toList();
    }

    private List<String> consistency(long oldSize, long newSize) {
        return Proofs.consistency(oldSize, newSize, this::root).stream()
                .map(Rfc6962VectorsTest::hex)
                .toList();
    }

    private byte[] root(long from, long count) {
        GrowingTree tree = new GrowingTree();
        for (long i = from; i < from + count; i++) {
            tree.add(leaf((int) i));
        }
        return tree.root();
    }

    private byte[] leaf(int index) {
        byte[] data = bytes(LEAVES.get(index));
        return hashes.leaf(data, data.length);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
