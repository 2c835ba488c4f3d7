/** What every GraphQL schema of the product has in common: scalars, the language of answers, and the last resort for errors. */
@NullMarked
package io.dossier.server.graphql;

import org.jspecify.annotations.NullMarked;
