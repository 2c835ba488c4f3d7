/** The tenancies: who stays or stayed in a unit, under which label (R1.4, R1.6). */
@NullMarked
package io.dossier.query.tenancy;

import org.jspecify.annotations.NullMarked;
