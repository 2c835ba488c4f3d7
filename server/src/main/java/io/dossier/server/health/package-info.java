/** How the health of what the product stands on is asked for. */
@NullMarked
package io.dossier.server.health;

import org.jspecify.annotations.NullMarked;
