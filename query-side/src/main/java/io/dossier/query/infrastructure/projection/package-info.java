/**
 * From the stream of events to documents, once and in order: processors, the guarded writer, tokens, progress and rebuilds.
 *
 * <p>Delivery is at least once and no transaction spans documents and tokens. Every document therefore remembers the position
 * of the last event it took in, and an event that is not newer changes nothing: redelivery, replay and a crash between document
 * and token all end in the same documents.
 */
@NullMarked
package io.dossier.query.infrastructure.projection;

import org.jspecify.annotations.NullMarked;
