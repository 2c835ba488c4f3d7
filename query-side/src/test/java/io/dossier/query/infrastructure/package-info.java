@NullMarked
package io.dossier.query.infrastructure;

import org.jspecify.annotations.NullMarked;
