/**
 * The callbacks of a matter as the portal shows them: made and arranged, with what followed from each (R6.15, R9); and those that the
 * manager has still to review (R9.4).
 */
@NullMarked
package io.dossier.query.callback;

import org.jspecify.annotations.NullMarked;
