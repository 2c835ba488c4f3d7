/** The units: where they are, whether they are let and to whom (R1.2, R1.10). */
@NullMarked
package io.dossier.query.unit;

import org.jspecify.annotations.NullMarked;
