/**
 * What the command side knows of all repairs together, for decisions that no single matter can take (R7.13, R7.15): which were registered
 * or completed on a day, and whose customers were called back. It follows from the events alone, and is brought up to the last of them before anything
 * is decided by it.
 */
@NullMarked
package io.dossier.command.repairs;

import org.jspecify.annotations.NullMarked;
