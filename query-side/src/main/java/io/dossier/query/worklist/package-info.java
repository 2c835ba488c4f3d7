/** Work lists: what is still to be done about open matters, by whom and by when (R6, R7.11, R7.13, R7.14, R9). */
@NullMarked
package io.dossier.query.worklist;

import org.jspecify.annotations.NullMarked;
