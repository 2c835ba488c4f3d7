/** Planted: features that know each other in a circle. */
@NullMarked
package io.dossier.api.planted.tenancy;

import org.jspecify.annotations.NullMarked;
