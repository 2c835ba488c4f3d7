/** What the event store promises, run for both databases wherever a database takes part. */
@NullMarked
package io.dossier.eventstore;

import org.jspecify.annotations.NullMarked;
