/** Planted: features that know each other in a circle, or what they should not. */
@NullMarked
package io.dossier.command.architecture.planted.slices.archive;

import org.jspecify.annotations.NullMarked;
