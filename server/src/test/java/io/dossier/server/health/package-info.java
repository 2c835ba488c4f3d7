@NullMarked
package io.dossier.server.health;

import org.jspecify.annotations.NullMarked;
