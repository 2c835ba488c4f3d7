/** Both sides in one process on embedded stores: for trying, and for a small office. */
@NullMarked
package io.dossier.standalone;

import org.jspecify.annotations.NullMarked;
