/** Which callbacks the manager has still to review (R9.4). */
@NullMarked
package io.dossier.query.callback;

import org.jspecify.annotations.NullMarked;
