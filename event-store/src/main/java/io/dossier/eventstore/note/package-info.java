/**
 * Signed notes (C2SP {@code signed-note}): a text and below it Ed25519 signatures, each with its signer's name and the hash of
 * the key, so that tools of others can check what this store says.
 */
@NullMarked
package io.dossier.eventstore.note;

import org.jspecify.annotations.NullMarked;
