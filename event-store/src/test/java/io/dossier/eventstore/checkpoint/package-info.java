/** What a checkpoint is made of; what others may do to a store is specified with the verifier. */
@NullMarked
package io.dossier.eventstore.checkpoint;

import org.jspecify.annotations.NullMarked;
