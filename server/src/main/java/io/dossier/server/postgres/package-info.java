/** The events in PostgreSQL, shared by all nodes of both sides. */
@NullMarked
package io.dossier.server.postgres;

import org.jspecify.annotations.NullMarked;
