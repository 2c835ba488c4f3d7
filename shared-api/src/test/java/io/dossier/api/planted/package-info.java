/** Planted: what must not cross the wall. */
@NullMarked
package io.dossier.api.planted;

import org.jspecify.annotations.NullMarked;
