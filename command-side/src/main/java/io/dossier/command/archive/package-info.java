/** Filing papers (R1.3, R1.5). */
@NullMarked
package io.dossier.command.archive;

import org.jspecify.annotations.NullMarked;
