/** What belongs to no feature: what stands behind the desk, who may send which command, and the wiring. */
@NullMarked
package io.dossier.command.infrastructure;

import org.jspecify.annotations.NullMarked;
