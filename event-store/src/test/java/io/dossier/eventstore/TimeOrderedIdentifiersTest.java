package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    @Test
    void theFrameworkTakesThem() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
        assertThat(UUID.fromString(
                                GenericEventMessage.asEventMessage("an event").getIdentifier())
                        .version())
                .isEqualTo(7);
    }

    @Test
    void theyRiseWithTime() {
        List<String> ids = Stream.generate(IdentifierFactory.getInstance()::generateIdentifier)
                .limit(10_000)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }
}
