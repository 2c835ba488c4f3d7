/**
 * Keeps the deadlines of matters (R6.4, R6.5, R7.14, R9.2, R9.3): a day that passes becomes an event, once, also when no node was
 * running at that moment or several are. The timers are a library's, kept in a database.
 */
@NullMarked
package io.dossier.command.deadline;

import org.jspecify.annotations.NullMarked;
