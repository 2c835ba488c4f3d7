/** The embedded stores under one data directory: SQLite for events, an embedded document store for projections. */
@NullMarked
package io.dossier.standalone.store;

import org.jspecify.annotations.NullMarked;
