/** Units: the lettable spaces that dossiers are kept for (R1.2, R1.10). */
@NullMarked
package io.dossier.api.unit;

import org.jspecify.annotations.NullMarked;
