/** Notes and keys as other programs write them. */
@NullMarked
package io.dossier.eventstore.note;

import org.jspecify.annotations.NullMarked;
