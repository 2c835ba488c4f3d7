package io.dossier.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dossier.eventstore.Sample.DocumentFiled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConflictsTest extends EventStoreSpecification {

    @Test
    void ofSeveralThatAppendToOneAggregateOneWinsAndTheOthersMayTryAgain() {
        engine.appendEvents(Sample.note("unit-1", 0));

        List<@Nullable Throwable> outcomes = together(8, number -> Sample.note("unit-1", 1));

        assertThat(outcomes.stream().filter(Objects::isNull)).hasSize(1);
        assertThat(outcomes.stream().filter(Objects::nonNull))
                .hasSize(7)
                .hasOnlyElementsOfType(ConcurrencyException.class);
        assertThat(engine.lastSequenceNumberFor("unit-1")).contains(1L);
    }

    @Test
    void ofSeveralThatCreateOneAggregateOneWinsAndTheOthersMayTryAgain() {
        List<@Nullable Throwable> outcomes = together(4, number -> Sample.note("unit-1", 0));

        assertThat(outcomes.stream().filter(Objects::isNull)).hasSize(1);
        assertThat(outcomes.stream().filter(Objects::nonNull)).hasOnlyElementsOfType(ConcurrencyException.class);
    }

    @Test
    void aCommandThatComesTwiceAtTheSameMomentIsExecutedOnce() {
        List<@Nullable Throwable> outcomes = together(
                4,
                number ->
                        Sample.event("unit-" + number, 0, new Sample.NoteTaken("once"), Sample.byCommand("command-1")));

        assertThat(outcomes.stream().filter(Objects::isNull)).hasSize(1);
        assertThat(outcomes.stream().filter(Objects::nonNull))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(
                                CommandAlreadyExecuted.class,
                                repeated -> assertThat(repeated.commandId()).isEqualTo("command-1")));
        assertThat(allEvents()).hasSize(1);
    }

    @Test
    void aRepeatedCommandIsToldSoEvenIfItCollidesInEveryOtherWay() {
        Runnable command = () -> engine.appendEvents(
                Sample.event("unit-1", 0, new DocumentFiled("document-1", "lease"), Sample.byCommand("command-1")));
        command.run();

        assertThatExceptionOfType(CommandAlreadyExecuted.class).isThrownBy(command::run);
    }

    @Test
    void theEventsOfOneCommandShareItsId() {
        engine.appendEvents(
                Sample.event("unit-1", 0, new Sample.NoteTaken("first"), Sample.byCommand("command-1")),
                Sample.event("unit-1", 1, new Sample.NoteTaken("second"), Sample.byCommand("command-1")));

        assertThat(allEvents()).hasSize(2);
    }

    @Test
    void anEntityComesIntoTheWorldOnce() {
        engine.appendEvents(Sample.event("unit-1", 0, new DocumentFiled("document-1", "lease")));

        assertThatExceptionOfType(EntityIdTaken.class)
                .isThrownBy(() -> engine.appendEvents(
                        Sample.event("unit-2", 0, new DocumentFiled("document-2", "plan")),
                        Sample.event("unit-2", 1, new DocumentFiled("document-1", "lease again"))))
                .satisfies(failure -> assertThat(failure.entityId()).isEqualTo("document-1"));
        assertThat(engine.index().aggregateOf("document-1")).contains("unit-1");
        assertThat(engine.index().aggregateOf("document-2")).isEmpty();
    }

    @Test
    void anEventThatIsAppendedTwiceIsNoReasonToDecideAgain() {
        DomainEventMessage<?> event = Sample.note("unit-1", 0);
        engine.appendEvents(event);

        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> engine.appendEvents(event))
                .withMessageContaining(event.getIdentifier());
    }

    @Test
    void aUnitThatCollidesWithItselfIsRefused() {
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> engine.appendEvents(Sample.note("unit-1", 0), Sample.note("unit-1", 0)))
                .withMessageContaining("collides with itself");
        assertThat(allEvents()).isEmpty();
    }

    @Test
    void onlyTheGuiltyUnitOfAGroupFails() throws Exception {
        engine.appendEvents(Sample.event("unit-0", 0, new DocumentFiled("taken", "lease")));
        var innocent = new ArrayList<Writers.Writer>();
        Writers.Writer stale;
        Writers.Writer duplicate;

        try (var outsider = Outsider.holdingTheWriteLock(store)) {
            var leader = writers.startAndLead(() -> engine.appendEvents(Sample.note("leader", 0)));
            // The leader holds the first group; whoever comes now queues, in this order, and makes up the second.
            innocent.add(leader);
            innocent.add(writers.startAndQueue(() -> engine.appendEvents(Sample.notes("unit-1", 2))));
            stale = writers.startAndQueue(() -> engine.appendEvents(Sample.note("unit-0", 0)));
            innocent.add(writers.startAndQueue(() -> engine.appendEvents(Sample.notes("unit-2", 1))));
            duplicate = writers.startAndQueue(
                    () -> engine.appendEvents(Sample.event("unit-3", 0, new DocumentFiled("taken", "lease"))));
            innocent.add(writers.startAndQueue(() -> engine.appendEvents(Sample.notes("unit-4", 3))));
            outsider.commit();
        }

        assertThat(stale.outcome()).isInstanceOf(ConcurrencyException.class);
        assertThat(duplicate.outcome()).isInstanceOf(EntityIdTaken.class);
        assertThat(innocent).extracting(Writers.Writer::outcome).containsOnlyNulls();
        assertThat(positions(allEvents())).isEqualTo(oneTo(8));
    }

    @Test
    void aWriterThatIsInterruptedWhileItWaitsLearnsTheTrueOutcome() throws Exception {
        engine.appendEvents(Sample.note("unit-1", 0));
        Writers.Writer leader;
        Writers.Writer succeeding;
        Writers.Writer failing;

        try (var outsider = Outsider.holdingTheWriteLock(store)) {
            leader = writers.startAndLead(() -> {
                Thread.currentThread().interrupt();
                engine.appendEvents(Sample.note("leader", 0));
            });
            succeeding = writers.startAndQueue(() -> engine.appendEvents(Sample.note("unit-2", 0)));
            failing = writers.startAndQueue(() -> engine.appendEvents(Sample.note("unit-1", 0)));
            leader.interrupt();
            succeeding.interrupt();
            failing.interrupt();
            outsider.commit();
        }

        assertThat(leader.outcome()).isNull();
        assertThat(succeeding.outcome()).isNull();
        assertThat(failing.outcome()).isInstanceOf(ConcurrencyException.class);
        assertThat(List.of(leader, succeeding, failing)).allMatch(Writers.Writer::wasInterruptedAtTheEnd);
        assertThat(positions(allEvents())).isEqualTo(oneTo(3));
    }

    @Test
    void whoWaitsTooLongForAnotherProcessIsToldWhatToDo() throws Exception {
        try (var hasty = database.create(folder.resolve("hasty"), Duration.ofMillis(100))) {
            var hastyEngine = hasty.openEngine();
            try (var outsider = Outsider.holdingTheWriteLock(hasty)) {
                assertThatExceptionOfType(EventStoreException.class)
                        .isThrownBy(() -> hastyEngine.appendEvents(Sample.note("unit-1", 0)))
                        .withMessageContaining("Nothing was stored")
                        .withMessageContaining("then repeat the command");
                outsider.commit();
            }

            hastyEngine.appendEvents(Sample.note("unit-1", 0));

            assertThat(hastyEngine.index().head()).isEqualTo(1);
        }
    }

    private interface Numbered {
        DomainEventMessage<?> event(int number);
    }

    private List<@Nullable Throwable> together(int count, Numbered events) {
        var started = writers.startTogether(IntStream.range(0, count)
                .<Writers.Work>mapToObj(number -> () -> engine.appendEvents(events.event(number)))
                .toList());
        var outcomes = new ArrayList<@Nullable Throwable>();
        started.forEach(writer -> outcomes.add(writer.outcome()));
        return outcomes;
    }
}
