@NullMarked
package io.dossier.server.log;

import org.jspecify.annotations.NullMarked;
