/** Planted: stands for the command side, which is not on this module's class path. */
@NullMarked
package io.dossier.command.planted;

import org.jspecify.annotations.NullMarked;
