/** Planted: a command side that knows the query side. */
@NullMarked
package io.dossier.command.architecture.planted.knowing;

import org.jspecify.annotations.NullMarked;
