/** Renovations 二裝, from the application to completion. */
@NullMarked
package io.dossier.command.renovation;

import org.jspecify.annotations.NullMarked;
