/** Stands for the command side, which this module does not have. */
@NullMarked
package io.dossier.command.planted;

import org.jspecify.annotations.NullMarked;
