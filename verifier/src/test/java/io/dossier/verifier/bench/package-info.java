/** Measures what is stated about the verifier's speed; run by hand. */
@NullMarked
package io.dossier.verifier.bench;

import org.jspecify.annotations.NullMarked;
