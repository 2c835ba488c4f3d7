/** Tamper evidence in the one process: where checkpoints and keys are kept, and how an operator sees how it stands. */
@NullMarked
package io.dossier.standalone.checkpoint;

import org.jspecify.annotations.NullMarked;
