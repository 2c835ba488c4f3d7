package io.dossier.eventstore.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.eventstore.note.Sha256;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The growing edge of the tree")
class FrontierTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @Test
    void hasTheRootsThatArePublishedForRfc6962() {
        Frontier tree = Frontier.empty();
        List<String> roots = new ArrayList<>(List.of(hex(tree.root())));
        for (String leaf : LEAVES) {
            tree.add(Sha256.of(new byte[] {0}, HexFormat.of().parseHex(leaf)));
            roots.add(hex(tree.root()));
        }

        assertThat(roots)
                .containsExactly(
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_793})
    void isTheSameTreeHoweverManyTilesItHas(int size) {
        Frontier tree = Frontier.empty();
        for (int i = 0; i < size; i++) {
            tree.add(leaf(i));
        }

        assertThat(hex(tree.root())).isEqualTo(hex(rootByDefinition(0, size)));
        assertThat(tree.takeFullTiles()).hasSize(size / 256 + size / 65_536);
        assertThat(tree.takeFullTiles()).isEmpty();
    }

    @Test
    void aCopyGrowsByItself() {
        Frontier tree = Frontier.empty();
        tree.add(leaf(0));
        String before = hex(tree.root());

        Frontier copy = tree.copy();
        copy.add(leaf(1));

        assertThat(hex(tree.root())).isEqualTo(before);
        assertThat(hex(copy.root())).isEqualTo(hex(rootByDefinition(0, 2)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, tile/0/000", "0, 999, tile/0/999", "1, 1000, tile/1/x001/000", "3, 1234067, tile/3/x001/x234/067"
    })
    void tilesLieWhereOthersLookForThem(int level, long index, String path) {
        assertThat(TilePath.full(level, index)).isEqualTo(path);
        assertThat(TilePath.partial(level, index, 7)).isEqualTo(path + ".p/7");
    }

    /** RFC 6962, section 2.1, word by word. */
    private static byte[] rootByDefinition(int from, int to) {
        if (to - from == 1) {
            return leaf(from);
        }
        int k = Integer.highestOneBit(to - from - 1);
        return Sha256.of(new byte[] {1}, rootByDefinition(from, from + k), rootByDefinition(from + k, to));
    }

    private static byte[] leaf(int index) {
        return Sha256.of(new byte[] {0, (byte) index, (byte) (index >> 8), (byte) (index >> 16)});
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
