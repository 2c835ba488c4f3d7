/** Violations on purpose: each rule must find its own. */
@NullMarked
package io.dossier.query.architecture.planted;

import org.jspecify.annotations.NullMarked;
