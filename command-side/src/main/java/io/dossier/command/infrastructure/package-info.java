/** What belongs to no feature: the desk that commands are handed in at, who may send which, and the wiring. */
@NullMarked
package io.dossier.command.infrastructure;

import org.jspecify.annotations.NullMarked;
