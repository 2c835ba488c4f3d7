/** How events are stored: by their logical names, and older ones read as today's. */
@NullMarked
package io.dossier.server.event;

import org.jspecify.annotations.NullMarked;
