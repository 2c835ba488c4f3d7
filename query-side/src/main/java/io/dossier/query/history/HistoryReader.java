package io.dossier.query.history;

import io.dossier.eventstore.EventHistory;
import io.dossier.eventstore.RecordedEvent;
import io.dossier.eventstore.Selection;
import io.dossier.query.infrastructure.personal.Sight;
import io.dossier.query.infrastructure.personal.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/**
 * Reads pages of the history. What was there before an event is told by the earlier events of its subject alone, which are few; a page holds its own
 * events and some hundred others at a time.
 */
@Component
public class HistoryReader {

    private final EventHistory history;

    /** Reads from this store. */
    public HistoryReader(EventHistory history) {
        this.history = history;
    }

    /** The events of the query, in its direction, as somebody sees them. */
    List<HistoryEntry> page(HistoryQuery query, Sight sight) {
        return page(query).stream().map(entry -> entry.seenBy(sight)).toList();
    }

    private List<HistoryEntry> page(HistoryQuery query) {
        List<RecordedEvent> events = query.forward()
                ? history.forward(query.selection(), query.after(), query.upTo(), query.limit())
                : history.backward(query.selection(), query.after(), query.upTo(), query.limit());
        TreeMap<Long, HistoryEntry> entries = new TreeMap<>();
        Set<String> known = new HashSet<>();
        Map<Long, RecordedEvent> wanted = new HashMap<>();
        Map<String, Integer> ofSubject = new HashMap<>();
        events.forEach(event -> ofSubject.merge(event.subjectId(), 1, Integer::sum));
        for (RecordedEvent event : events) {
            if (ofSubject.getOrDefault(event.subjectId(), 0) == 1 && isBeginning(event)) {
                entries.put(
                        event.position(),
                        Entries.of(event, SubjectState.NOTHING, SubjectState.NOTHING.after(Entries.event(event))));
            } else {
                wanted.put(event.position(), event);
                known.add(event.subjectId());
            }
        }
        if (!wanted.isEmpty()) {
            fold(known, Collections.max(wanted.keySet()), (event, states) -> {
                if (wanted.containsKey(event.position())) {
                    entries.put(
                            event.position(),
                            Entries.read(event).isPresent()
                                    ? Entries.of(event, states.before(), states.after())
                                    : Entries.unreadable(event));
                }
            });
        }
        return List.copyOf((query.forward() ? entries : entries.descendingMap()).values());
    }

    /**
     * What became of everything that was changed between two positions, as somebody sees it: of each thing once, the first that was changed first.
     *
     * @throws io.dossier.eventstore.UnreadableEvent if nobody can read an event of one of them
     */
    List<SubjectDifference> difference(Selection selection, long from, long after, long to, int limit, Sight sight) {
        Map<String, SubjectDifference> differences = new LinkedHashMap<>();
        Map<String, Subject> whose = new HashMap<>();
        for (RecordedEvent first : history.firstChanges(selection, from, after, to, limit)) {
            differences.put(first.subjectId(), SubjectDifference.begun(first));
            whose.put(first.subjectId(), Entries.subject(first));
        }
        Map<String, SubjectState> then = new HashMap<>();
        Map<String, SubjectState> now = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        fold(new TreeSet<>(differences.keySet()), to, (event, states) -> {
            Entries.event(event); // or else the difference would not be the whole one
            if (event.position() <= from) {
                then.put(event.subjectId(), states.after());
            } else {
                counts.merge(event.subjectId(), 1, Integer::sum);
            }
            now.put(event.subjectId(), states.after());
        });
        List<SubjectDifference> found = new ArrayList<>();
        differences.forEach((id, begun) -> found.add(begun.with(
                        then.getOrDefault(id, SubjectState.NOTHING),
                        now.getOrDefault(id, SubjectState.NOTHING),
                        counts.getOrDefault(id, 0))
                .seenBy(sight, whose.getOrDefault(id, Subject.UNKNOWN))));
        return found;
    }

    /** Whether there is any event of these. */
    boolean has(Selection selection) {
        return history.has(selection);
    }

    private record States(SubjectState before, SubjectState after) {}

    // All events of the subjects, also those that the page does not show: they too have changed what it compares with.
    private void fold(Collection<String> subjectIds, long upTo, BiConsumer<RecordedEvent, States> each) {
        Map<String, SubjectState> states = new HashMap<>();
        history.eachOfSubjects(subjectIds, upTo, event -> {
            SubjectState before = states.getOrDefault(event.subjectId(), SubjectState.NOTHING);
            SubjectState after = Entries.read(event).map(before::after).orElse(before);
            states.put(event.subjectId(), after);
            each.accept(event, new States(before, after));
        });
    }

    private static boolean isBeginning(RecordedEvent event) {
        return Entries.read(event)
                .filter(read -> read.introduces()
                                .filter(id -> id.toString().equals(event.subjectId()))
                                .isPresent()
                        || (event.sequence() == 0 && event.stream().equals(event.subjectId())))
                .isPresent();
    }
}
