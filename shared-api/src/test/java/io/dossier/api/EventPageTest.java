package io.dossier.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventPageTest {
    private static final Path PAGE = Repository.DOCS.resolve("events.md");

    @Test
    void thePageOfEventsIsWhatTheCodeSays() throws IOException {
        String generated = EventPage.render();
        if (Boolean.getBoolean("dossier.docs.write")) {
            Files.createDirectories(Repository.DOCS);
            Files.writeString(PAGE, generated);
        }

        assertThat(Repository.read(PAGE))
                .as("docs/events.md is out of date; write it anew with:"
                        + " ./mvnw -o -pl shared-api -Dtest=EventPageTest -Ddossier.docs.write=true test")
                .isEqualTo(generated);
    }

    @Test
    void thePageNamesEveryEventWithItsRevisionAndEveryField() {
        String page = EventPage.render();

        assertThat(EventCatalogue.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(page).contains("### %s\n\nRevision %s. ".formatted(entry.name(), entry.revision()));
            assertThat(entry.event().getRecordComponents())
                    .allSatisfy(field -> assertThat(page).contains("| `" + field.getName() + "` | "));
        });
    }
}
