/** The unit's dossier, the aggregate that every rule about a unit is decided by (R1.2), and the registration of units. */
@NullMarked
package io.dossier.command.unit;

import org.jspecify.annotations.NullMarked;
