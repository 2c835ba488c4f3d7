/** Planted: stands for the query side, which is not on this module's class path. */
@NullMarked
package io.dossier.query.planted;

import org.jspecify.annotations.NullMarked;
