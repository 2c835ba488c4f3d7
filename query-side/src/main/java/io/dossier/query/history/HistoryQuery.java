package io.dossier.query.history;

import io.dossier.eventstore.Selection;

/**
 * Which events are wanted.
 *
 * @param selection whose
 * @param after only those behind this position
 * @param upTo only those up to this position
 * @param forward true to begin with the oldest, false with the newest
 * @param limit at most so many
 */
record HistoryQuery(Selection selection, long after, long upTo, boolean forward, int limit) {}
