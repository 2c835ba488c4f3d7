@NullMarked
package io.dossier.query.infrastructure.access;

import org.jspecify.annotations.NullMarked;
