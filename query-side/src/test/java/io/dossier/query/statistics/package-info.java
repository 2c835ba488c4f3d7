/** Proof of the month's figures, against a count by hand over the events. */
@NullMarked
package io.dossier.query.statistics;

import org.jspecify.annotations.NullMarked;
