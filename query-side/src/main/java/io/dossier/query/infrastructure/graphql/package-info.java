/** What all queries share: scalars, pages and cursors, errors in the caller's language, reads that see one's own writes. */
@NullMarked
package io.dossier.query.infrastructure.graphql;

import org.jspecify.annotations.NullMarked;
