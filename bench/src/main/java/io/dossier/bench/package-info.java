/** Measurements, run by hand: {@code ./mvnw -q -DskipTests -Pbench verify}. Nothing passes or fails. */
@NullMarked
package io.dossier.bench;

import org.jspecify.annotations.NullMarked;
