/** The operator lets projections retry or skip what they could not handle (R1.10); being an event, that holds for ever. */
@NullMarked
package io.dossier.command.projection;

import org.jspecify.annotations.NullMarked;
