/** What the verifier must not know. */
@NullMarked
package io.dossier.verifier.architecture;

import org.jspecify.annotations.NullMarked;
