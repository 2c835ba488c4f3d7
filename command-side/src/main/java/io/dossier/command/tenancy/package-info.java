/** Move-in, renaming and lease termination (R1.2, R1.4, R1.6). */
@NullMarked
package io.dossier.command.tenancy;

import org.jspecify.annotations.NullMarked;
