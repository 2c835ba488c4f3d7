@NullMarked
package io.dossier.query.history;

import org.jspecify.annotations.NullMarked;
