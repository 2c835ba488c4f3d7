@NullMarked
package io.dossier.standalone.importing;

import org.jspecify.annotations.NullMarked;
