package io.dossier.command.infrastructure;

import static io.dossier.command.infrastructure.Commands.file;
import static io.dossier.command.infrastructure.Commands.moveIn;
import static io.dossier.command.infrastructure.Commands.register;
import static io.dossier.command.infrastructure.Commands.rename;
import static io.dossier.command.specification.Given.DOCUMENT;
import static io.dossier.command.specification.Given.NEXT_TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dossier.api.CommandReceipt;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the desk promises while somebody else changes the same dossier between reading and storing. */
class QuickerNodesTest extends OverARealStore {
    @SuppressWarnings("NullAway.Init")
    private Node other;

    @BeforeEach
    void openAnotherNode() {
        other = opened(Node.over(store));
        other.having(register());
    }

    /** A node at which, each time it has read a dossier and looks at the clock to decide, something happens first. */
    private Node deciding(Runnable meanwhile) {
        return opened(Node.over(store, new Interrupted(meanwhile)));
    }

    @Test
    void theCommandIsDecidedAgainOnWhatIsTrueThen() {
        AtomicInteger decisions = new AtomicInteger();
        Node slow = deciding(() -> {
            if (decisions.incrementAndGet() == 1) {
                other.having(moveIn());
            }
        });

        assertThat(codes(slow.submit(moveIn(UNIT, NEXT_TENANCY), "c-1"))).containsExactly("UNIT_OCCUPIED");
        assertThat(decisions).hasValue(2);
    }

    @Test
    void theCommandIsAcceptedAfterWhatTheOtherDid() {
        other.having(moveIn());
        AtomicInteger decisions = new AtomicInteger();
        Node slow = deciding(() -> {
            if (decisions.incrementAndGet() < 10) {
                other.having(file(uuid(200 + decisions.get())));
            }
        });

        assertThat(slow.submit(file(DOCUMENT), "c-1").accepted()).isTrue();
        assertThat(decisions).as("the last of ten attempts").hasValue(10);
        assertThat(other.events()).hasSize(2 + 9 + 1);
    }

    @Test
    void afterTenConflictsTheCallerIsTold() {
        other.having(moveIn());
        AtomicInteger decisions = new AtomicInteger();
        Node slow = deciding(() -> other.having(file(uuid(200 + decisions.incrementAndGet()))));

        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> slow.submit(file(DOCUMENT), "c-1"));
        assertThat(decisions).hasValue(10);
        assertThat(other.events()).as("only the other's").hasSize(2 + 10);
    }

    @Test
    void theSameCommandSentToBothIsAcceptedOnce() {
        other.having(moveIn());
        Node slow = deciding(() -> other.submit(file(DOCUMENT), "c-1"));

        assertThat(slow.submit(file(DOCUMENT), "c-1")).isEqualTo(CommandReceipt.accepted(DOCUMENT.toString()));
        assertThat(other.events()).hasSize(3);
    }

    @Test
    void aNodeThatKeepsDossiersForgetsOneThatAnotherNodeHasChanged() {
        Node caching = opened(Node.withCache(store));
        caching.having(moveIn());
        other.having(rename("Second Name"));

        assertThat(codes(caching.submit(rename("Second Name"), "c-1")))
                .as("decided on what it remembers, refused by the store, decided again")
                .containsExactly("COMPANY_NAME_UNCHANGED");
        assertThat(caching.submit(rename("Third Name")).accepted()).isTrue();
        assertThat(other.events()).hasSize(4);
    }
}
