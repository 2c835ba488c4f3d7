/** Violations that the rules must notice. */
@NullMarked
package io.dossier.standalone.architecture.planted;

import org.jspecify.annotations.NullMarked;
