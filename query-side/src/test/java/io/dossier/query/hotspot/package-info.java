/** Where most matters are brought up (R6.16). */
@NullMarked
package io.dossier.query.hotspot;

import org.jspecify.annotations.NullMarked;
