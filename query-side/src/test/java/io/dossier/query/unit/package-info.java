/** Tests of the units. */
@NullMarked
package io.dossier.query.unit;

import org.jspecify.annotations.NullMarked;
