/**
 * Answers questions about the dossiers: projections of the events, the documents they keep, and the GraphQL queries over
 * them. Nothing here decides anything, and nothing but a projection writes a document.
 */
@NullMarked
package io.dossier.query;

import org.jspecify.annotations.NullMarked;
