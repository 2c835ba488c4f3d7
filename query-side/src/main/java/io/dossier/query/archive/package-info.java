/** The archives: what happened in a unit and which papers are filed there, newest in front (R1.3, R1.5). */
@NullMarked
package io.dossier.query.archive;

import org.jspecify.annotations.NullMarked;
