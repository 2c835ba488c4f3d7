package io.dossier.query.infrastructure.personal;

import graphql.GraphQLContext;
import io.dossier.api.disclosure.DisclosureEvent;
import io.dossier.api.disclosure.DisclosureEvent.PersonalDataRevealed;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.access.PersonalDataRoles;
import io.dossier.query.infrastructure.personal.Sight.Shown;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/**
 * Tells what of customers' personal data the caller sees in clear. What they were let see is asked of the event store, so that every node knows it at
 * once, whatever its projections have come to: once a request, by those alone who may ask for it.
 */
@Component
public class Sights {

    /** So often somebody can be let see something in a day, which is the longest that it holds, before the first of it is forgotten. */
    private static final long MOST = 500;

    private final EventStore events;
    private final Clock clock;

    /** Asks this store. */
    public Sights(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** What the caller on this thread sees now. */
    public Sight current() {
        if (CurrentUser.isOneOf(PersonalDataRoles.IN_CLEAR)) {
            return Sight.CLEAR;
        }
        return new Sight(
                false,
                CurrentUser.isOneOf(PersonalDataRoles.OF_OWN_MATTERS),
                CurrentUser.isOneOf(PersonalDataRoles.WITH_A_REASON) ? shown(CurrentUser.name()) : Set.of());
    }

    /** The same, looked up once a request. */
    public Sight ofRequest(GraphQLContext context) {
        return context.computeIfAbsent(Sight.class, first -> current());
    }

    /** What goes on for long must see what changes meanwhile. */
    public static void renew(GraphQLContext context) {
        context.delete(Sight.class);
    }

    private Set<Shown> shown(String user) {
        String stream = DisclosureEvent.streamOf(user);
        Instant now = clock.instant();
        return events.lastSequenceNumberFor(stream).stream()
                .flatMap(last ->
                        events.readEvents(stream, Math.max(0, last - MOST + 1)).asStream())
                .map(Message::getPayload)
                .flatMap(Sights::revealed)
                .filter(revealed -> now.isBefore(revealed.until()))
                .map(Shown::of)
                .collect(Collectors.toSet());
    }

    private static Stream<PersonalDataRevealed> revealed(Object payload) {
        return payload instanceof PersonalDataRevealed revealed ? Stream.of(revealed) : Stream.empty();
    }
}
