/** Copies of the events, for the day when the disk is gone. */
@NullMarked
package io.dossier.standalone.backup;

import org.jspecify.annotations.NullMarked;
