/** Tests of the work lists. */
@NullMarked
package io.dossier.query.worklist;

import org.jspecify.annotations.NullMarked;
