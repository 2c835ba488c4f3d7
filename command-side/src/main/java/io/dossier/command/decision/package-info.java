/** How any command is decided: rules that carry their clause, checked all at once, and what follows when none is broken. */
@NullMarked
package io.dossier.command.decision;

import org.jspecify.annotations.NullMarked;
