package io.dossier.command.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dossier.api.Clause;
import io.dossier.command.infrastructure.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The offences against the rules of one command: each is refused for exactly its rule, stores nothing and says why. */
public interface OffenceTable {
    List<Offence> offences();

    @TestFactory
    default Stream<DynamicTest> refuses() {
        return offences().stream()
                .map(offence -> dynamicTest(
                        "%s %s: %s"
                                .formatted(
                                        offence.refusal().code(),
                                        offence.refusal()
                                                .clause()
                                                .map(Clause::id)
                                                .orElse("(form)"),
                                        offence.rule()),
                        () -> {
                            offence.given().when(offence.command()).isRefused(offence.refusal());
                            tells(offence);
                        }));
    }

    private static void tells(Offence offence) {
        Messages messages = new Messages();
        String chinese = messages.of(offence.refusal(), Locale.TRADITIONAL_CHINESE);
        String english = messages.of(offence.refusal(), Locale.UK);
        assertThat(List.of(chinese, english))
                .as("every placeholder is filled and every quote is one quote")
                .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\{\\d|''"));
        assertThat(chinese).matches("(?s).*\\p{IsHan}.*").isNotEqualTo(english);
    }
}
