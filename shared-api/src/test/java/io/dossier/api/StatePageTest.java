package io.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StatePageTest {
    private static final Path PAGE = Repository.DOCS.resolve("complaint-states.md");

    @Test
    void thePageOfStatesIsWhatTheCodeSays() throws IOException {
        String generated = StatePage.render();
        if (Boolean.getBoolean("dossier.docs.write")) {
            Files.writeString(PAGE, generated);
        }

        assertThat(Repository.read(PAGE))
                .as("docs/complaint-states.md is out of date; write it anew with:"
                        + " ./mvnw -o -pl shared-api -Dtest=StatePageTest -Ddossier.docs.write=true test")
                .isEqualTo(generated);
    }

    @Test
    void thePageDrawsEveryStateAndEveryTransition() {
        String page = StatePage.render();

        assertThat(ComplaintState.values()).allSatisfy(state -> assertThat(page).contains("| `" + state + "` | "));
        assertThat(page.lines().filter(line -> line.contains(" --> ")))
                .hasSameSizeAs(ComplaintState.transitions())
                .contains(
                        "    [*] --> REGISTERED: ComplaintRegistered",
                        "    SIGNED_OFF --> RECTIFYING: RectificationOrdered");
    }
}
