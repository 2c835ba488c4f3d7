/** The papers of a tenancy's archive (R1.3, R1.5, R1.9). */
@NullMarked
package io.dossier.api.archive;

import org.jspecify.annotations.NullMarked;
