package io.dossier.query.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By what a part of a name is looked up. */
class GramsTest {

    @Test
    void a_long_part_is_looked_up_by_its_first_pairs_only() {
        String part = IntStream.range(0x4E00, 0x4E00 + 200)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());

        assertThat(Grams.toFind(part)).hasSize(32).startsWith(part.substring(0, 2));
        assertThat(Grams.toFind("銀河")).containsExactly("銀河");
        assertThat(Grams.toFind("河")).containsExactly("河");
    }
}
