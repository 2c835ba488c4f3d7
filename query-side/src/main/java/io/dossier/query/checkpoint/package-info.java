/** What auditors are told of the signed checkpoints over the events. */
@NullMarked
package io.dossier.query.checkpoint;

import org.jspecify.annotations.NullMarked;
