/** Hotspots: where most matters are brought up, so that the next one can be avoided (R6.16). */
@NullMarked
package io.dossier.query.hotspot;

import org.jspecify.annotations.NullMarked;
