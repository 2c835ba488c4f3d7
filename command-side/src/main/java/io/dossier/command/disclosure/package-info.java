/** Lets somebody who sees personal data masked see it for a while, with a reason (R1.8). */
@NullMarked
package io.dossier.command.disclosure;

import org.jspecify.annotations.NullMarked;
