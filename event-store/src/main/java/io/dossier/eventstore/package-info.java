/**
 * The event store: an Axon storage engine on JDBC with group commit and dense positions (1, 2, 3, ... in commit order),
 * one engine with two dialects, PostgreSQL and SQLite.
 */
@NullMarked
package io.dossier.eventstore;

import org.jspecify.annotations.NullMarked;
