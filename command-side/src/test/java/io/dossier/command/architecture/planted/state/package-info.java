/** Planted: what one command leaves behind in memory for the next. */
@NullMarked
package io.dossier.command.architecture.planted.state;

import org.jspecify.annotations.NullMarked;
