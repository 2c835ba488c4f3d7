package io.dossier.query.audit;

import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.RecordedEvent;
import io.dossier.eventstore.Selection;
import io.dossier.query.audit.Difference.EventBehind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * Looks up the events behind a document: the last ones that either side took in, and those of the units, matters, renovations, papers and tenancies
 * that its id and its differing fields name, and the rows in which these fields are. Which they are is told by the ids alone, so that no projection need say it.
 */
@Component
class EventsBehind {

    /** At most so many events of a document are told. */
    static final int MOST = 20;

    private static final int MOST_SUBJECTS = 6;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[/@]");

    private final EventHistory history;

    EventsBehind(EventHistory history) {
        this.history = history;
    }

    /**
     * The events, the newest first; one more than {@link #MOST} if there are more.
     *
     * @param documentId whose parts may name units and others
     * @param naming texts that may name others, such as the values of fields that differ
     * @param lastPositions of the events that either side took in last; those outside of the store are passed over
     * @param upTo no event behind this one
     */
    List<EventBehind> of(String documentId, Collection<String> naming, LongStream lastPositions, long upTo) {
        TreeMap<Long, EventBehind> found = new TreeMap<>();
        for (Selection selection : selections(documentId, naming)) {
            history.backward(selection, 0, upTo, MOST + 1).forEach(event -> found.put(event.position(), told(event)));
        }
        lastPositions
                .filter(position -> position >= 1 && position <= upTo)
                .forEach(position -> history.forward(Selection.ALL, position - 1, position, 1)
                        .forEach(event -> found.put(event.position(), told(event))));
        return found.descendingMap().values().stream().limit(MOST + 1).toList();
    }

    private static List<Selection> selections(String documentId, Collection<String> naming) {
        Set<String> uuids = new LinkedHashSet<>();
        addUuids(documentId, uuids);
        naming.forEach(text -> addUuids(text, uuids));
        List<Selection> selections = new ArrayList<>();
        uuids.stream().limit(MOST_SUBJECTS).forEach(uuid -> {
            selections.add(Selection.subject(uuid));
            selections.add(Selection.tenancy(uuid));
        });
        Set<String> names = new LinkedHashSet<>(List.of(documentId));
        names.addAll(List.of(BETWEEN_PARTS.split(documentId, -1)));
        names.stream()
                .filter(name -> !name.isEmpty() && !UUID.matcher(name).matches())
                .limit(MOST_SUBJECTS)
                .forEach(name -> selections.add(Selection.unit(name)));
        return selections;
    }

    private static void addUuids(String text, Set<String> uuids) {
        Matcher matcher = UUID.matcher(text);
        while (uuids.size() < MOST_SUBJECTS && matcher.find()) {
            uuids.add(matcher.group());
        }
    }

    private static EventBehind told(RecordedEvent event) {
        return new EventBehind(event.position(), event.recordedAt(), event.type(), event.stream(), event.subjectId());
    }
}
