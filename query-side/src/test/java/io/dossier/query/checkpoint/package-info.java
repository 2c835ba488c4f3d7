@NullMarked
package io.dossier.query.checkpoint;

import org.jspecify.annotations.NullMarked;
