/** Planted: a feature whose rule hands in commands of its own. */
@NullMarked
package io.dossier.command.planted.archive;

import org.jspecify.annotations.NullMarked;
