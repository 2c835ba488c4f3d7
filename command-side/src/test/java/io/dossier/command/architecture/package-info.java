/** The walls of the command side, as tests. Each is shown to fall when something is planted behind it. */
@NullMarked
package io.dossier.command.architecture;

import org.jspecify.annotations.NullMarked;
