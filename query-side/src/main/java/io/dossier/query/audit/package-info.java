/**
 * Audits by replay: projections are built once more from the events, beside those that serve, and the two are compared document by
 * document.
 */
@NullMarked
package io.dossier.query.audit;

import org.jspecify.annotations.NullMarked;
