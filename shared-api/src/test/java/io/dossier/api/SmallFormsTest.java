package io.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dossier.api.unit.UnitId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small things that cross the wall keep their own form. */
class SmallFormsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "1",
                "A-1203",
                "甲座-1203",
                "a.b_c-d",
                "\uD842\uDFB7",
                "1234567890123456789012345678901234567890"
            })
    void takesLettersAndDigitsOfAnyScriptWithSeparatorsBetween(String text) {
        assertThat(UnitId.isWellFormed(text)).isTrue();
        assertThat(new UnitId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-A",
                "A-",
                ".",
                "A B",
                "A/B",
                "A\n",
                "\nA",
                "A\u202EB",
                "A\u0000",
                "12345678901234567890123456789012345678901"
            })
    void takesNothingElse(String text) {
        assertThat(UnitId.isWellFormed(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitId(text));
    }

    @Test
    void aReceiptIsAcceptedExactlyWhenItHasNoRefusals() {
        Refusal refusal = new Refusal("CODE", Optional.of(Clause.R1_2), Optional.empty(), List.of());

        assertThat(CommandReceipt.accepted("1").refusals()).isEmpty();
        assertThat(CommandReceipt.refused("1", List.of(refusal)).accepted()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> CommandReceipt.refused("1", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new CommandReceipt(true, "1", List.of(refusal)));
    }

    @Test
    void clausesAreCitedByTheIdOfTheirRegulation() {
        assertThat(Clause.values())
                .allSatisfy(clause -> assertThat(clause.id())
                        .startsWith(clause.regulation().name() + ".")
                        .isEqualTo(clause.name().replace('_', '.')));
    }
}
