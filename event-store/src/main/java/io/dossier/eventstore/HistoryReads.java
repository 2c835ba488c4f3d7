package io.dossier.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;

/** The queries of {@link EventHistory}, in SQL that both databases understand; each goes by one index in the order of positions. */
final class HistoryReads {

    private static final String COLUMNS = EventReads.STORED + ", position, subject_id";
    private static final String BOUNDED = "select " + COLUMNS
            + " from event e where %s and position > ? and position <= ? order by position%s limit ?";
    private static final String FIRST_CHANGES = "select " + COLUMNS
            + " from event e where %s and position > ? and position <= ? and not exists ("
            + "select 1 from event f where f.subject_id = e.subject_id and f.position > ? and f.position < e.position)"
            + " order by position limit ?";
    private static final String ANY = "select 1 from event where %s limit 1";

    // By the index on times alone: the planner would look for the highest position from the end of all events.
    private static final String LAST_UNTIL =
            "select position from event where recorded_at <= ? order by recorded_at desc, position desc limit 1";

    private static final int POSITION = 10;
    private static final int SUBJECT = 11;

    private final EventReads reads;

    HistoryReads(EventReads reads) {
        this.reads = reads;
    }

    /** An event and what it changes. */
    record Row(StoredEvent event, TrackedDomainEventData<byte[]> tracked, String subjectId) {}

    List<Row> forward(Selection selection, long after, long upTo, int limit) {
        return rows(BOUNDED.formatted(selection.condition(), ""), selection.parameters(after, upTo, limit));
    }

    List<Row> backward(Selection selection, long after, long upTo, int limit) {
        return rows(BOUNDED.formatted(selection.condition(), " desc"), selection.parameters(after, upTo, limit));
    }

    List<Row> ofSubjects(Collection<String> subjectIds, long after, long upTo, int limit) {
        List<Object> parameters = new ArrayList<>(subjectIds);
        parameters.addAll(List.of(after, upTo, limit));
        String anyOf = "subject_id in (" + String.join(", ", Collections.nCopies(subjectIds.size(), "?")) + ")";
        return rows(BOUNDED.formatted(anyOf, ""), parameters.toArray());
    }

    List<Row> firstChanges(Selection selection, long since, long after, long upTo, int limit) {
        return rows(FIRST_CHANGES.formatted(selection.condition()), selection.parameters(after, upTo, since, limit));
    }

    boolean has(Selection selection) {
        return reads.number(ANY.formatted(selection.condition()), selection.parameters())
                .isPresent();
    }

    long head() {
        return reads.head().orElse(0);
    }

    long lastUntil(long micros) {
        return reads.number(LAST_UNTIL, micros).orElse(0);
    }

    private List<Row> rows(String sql, Object... parameters) {
        return reads.all(
                sql,
                result -> {
                    StoredEvent event = EventReads.event(result);
                    return new Row(
                            event,
                            new TrackedDomainEventData<>(
                                    new GlobalSequenceTrackingToken(result.getLong(POSITION)), event),
                            result.getString(SUBJECT));
                },
                parameters);
    }
}
