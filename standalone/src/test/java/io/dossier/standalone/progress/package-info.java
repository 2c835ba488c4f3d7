@NullMarked
package io.dossier.standalone.progress;

import org.jspecify.annotations.NullMarked;
