@NullMarked
package io.dossier.bench;

import org.jspecify.annotations.NullMarked;
