/** Tests of what all queries share. */
@NullMarked
package io.dossier.query.infrastructure.graphql;

import org.jspecify.annotations.NullMarked;
