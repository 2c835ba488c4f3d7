/** What the verifier promises, run on stores that the software wrote and somebody else changed. */
@NullMarked
package io.dossier.verifier;

import org.jspecify.annotations.NullMarked;
