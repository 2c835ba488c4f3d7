/** The time, in the office's zone. */
@NullMarked
package io.dossier.server.time;

import org.jspecify.annotations.NullMarked;
