/** Measurements, run by hand: {@code ./mvnw -q -Pbench verify}. They are no tests: nothing passes or fails. */
@NullMarked
package io.dossier.standalone.bench;

import org.jspecify.annotations.NullMarked;
