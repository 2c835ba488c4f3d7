@NullMarked
package io.dossier.server.identity;

import org.jspecify.annotations.NullMarked;
