/** The past as it was known: moments, and the events up to them. Serves every feature that answers as of a moment. */
@NullMarked
package io.dossier.query.infrastructure.past;

import org.jspecify.annotations.NullMarked;
