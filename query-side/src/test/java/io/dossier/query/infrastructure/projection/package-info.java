/** Tests of the projection machinery. */
@NullMarked
package io.dossier.query.infrastructure.projection;

import org.jspecify.annotations.NullMarked;
