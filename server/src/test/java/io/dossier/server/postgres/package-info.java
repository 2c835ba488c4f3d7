@NullMarked
package io.dossier.server.postgres;

import org.jspecify.annotations.NullMarked;
