/** The month's figures, which are put before leadership (R9.4, R6.17). */
@NullMarked
package io.dossier.api.statistics;

import org.jspecify.annotations.NullMarked;
