package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Clause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The page of clauses, and that every rule has a test which names its clause")
class ClausePageTest {
    private static final Path PAGE = ClauseSources.ROOT.resolve("docs/clauses.md");

    private final ClausePage page = new ClausePage();

    @Test
    void thePageOfClausesIsWhatTheCodeAndTheTestsSay() throws IOException {
        String generated = page.render();
        if (Boolean.getBoolean("dossier.docs.write")) {
            Files.writeString(PAGE, generated);
        }

        assertThat(ClauseSources.read(PAGE))
                .as("docs/clauses.md is out of date; write it anew with:"
                        + " ./mvnw -o -pl command-side -am -Dtest=ClausePageTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Ddossier.docs.write=true test")
                .isEqualTo(generated);
    }

    @Test
    void thePageHasEveryClause() {
        assertThat(Clause.values())
                .allSatisfy(clause -> assertThat(page.render()).contains("### " + clause.id() + " " + clause.title()));
    }

    /** Whoever adds a rule names its clause at the end of a test's name, such as {@code _R7_13}. */
    @ParameterizedTest
    @EnumSource
    void everyRuleOfTheRegisterAndOfCallbacksHasATestThatNamesItsClause(Clause clause) {
        if (ClausePage.TESTED.contains(clause.regulation()) && page.isKept(clause)) {
            assertThat(page.testsOf(clause))
                    .as("tests whose names end in _%s, or classes displayed with (%s)", clause, clause.id())
                    .isNotEmpty();
        }
    }

    @Test
    void mostClausesOfTheRegisterAreKeptByRefusals() {
        assertThat(Arrays.stream(Clause.values()).filter(page::refuses)).hasSizeGreaterThan(20);
    }
}
