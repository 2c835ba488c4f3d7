/**
 * What crosses the wall between the command side and the query side: commands, events, ids, clauses and refusals. It
 * depends on Java alone, so that both sides and every tool that reads stored events can use it.
 */
@NullMarked
package io.dossier.api;

import org.jspecify.annotations.NullMarked;
