/** The language in which the tests of commands are written: given what has happened, when a command, then events or refusals. */
@NullMarked
package io.dossier.command.specification;

import org.jspecify.annotations.NullMarked;
