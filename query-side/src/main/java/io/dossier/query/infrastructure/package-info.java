/** What belongs to no feature of the query side: the projection machinery and the GraphQL wiring. */
@NullMarked
package io.dossier.query.infrastructure;

import org.jspecify.annotations.NullMarked;
