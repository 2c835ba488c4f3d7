/** Lets those who see personal data masked see it for a while, with a reason that is kept for ever (R1.8). */
@NullMarked
package io.dossier.api.disclosure;

import org.jspecify.annotations.NullMarked;
