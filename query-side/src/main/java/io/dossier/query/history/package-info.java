/**
 * The history of events for auditors: who did what, when, in which role, by which command and clause, and what changed by it. Answers come from the
 * event store itself and from no projection. Serves all regulations.
 */
@NullMarked
package io.dossier.query.history;

import org.jspecify.annotations.NullMarked;
