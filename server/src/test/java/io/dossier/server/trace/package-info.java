@NullMarked
package io.dossier.server.trace;

import org.jspecify.annotations.NullMarked;
