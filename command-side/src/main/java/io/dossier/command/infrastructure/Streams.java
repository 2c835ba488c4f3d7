package io.dossier.command.infrastructure;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * The streams of events of one kind of aggregate. A stream that a command begins is taken to be empty the first time that the command is tried,
 * without a look: the store refuses the events if it is not, and then the command is decided again by what is there.
 */
final class Streams<T> {
    private static final String FIRST_TRY = "firstTry";

    private final Repository<T> repository;
    private final Function<String, T> empty;

    /** @param empty an aggregate of that id that nothing is known of */
    Streams(Repository<T> repository, Function<String, T> empty) {
        this.repository = repository;
        this.empty = empty;
    }

    /** What the message of a command says that is tried for the first time; whoever says so tries again on a conflict. */
    static Map<String, Boolean> firstTry() {
        return Map.of(FIRST_TRY, true);
    }

    /** The same command, tried before: what is stored is looked at. */
    static <C> CommandMessage<C> triedAgain(CommandMessage<C> message) {
        return message.withMetaData(message.getMetaData().withoutKeys(Set.of(FIRST_TRY)));
    }

    /** For a command that is refused unless it begins the stream. */
    Aggregate<T> begun(CommandMessage<?> message, String id) throws Exception {
        return message.getMetaData().containsKey(FIRST_TRY) ? repository.newInstance(() -> empty.apply(id)) : of(id);
    }

    /** The aggregate, as far as it is known; an empty one, where nothing is stored. */
    Aggregate<T> of(String id) throws Exception {
        return repository.loadOrCreate(id, () -> empty.apply(id));
    }
}
