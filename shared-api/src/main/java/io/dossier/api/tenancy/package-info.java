/** Tenancies: one customer's stay in one unit, from move-in to lease termination (R1.2, R1.4, R1.6). */
@NullMarked
package io.dossier.api.tenancy;

import org.jspecify.annotations.NullMarked;
