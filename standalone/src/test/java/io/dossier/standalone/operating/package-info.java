@NullMarked
package io.dossier.standalone.operating;

import org.jspecify.annotations.NullMarked;
