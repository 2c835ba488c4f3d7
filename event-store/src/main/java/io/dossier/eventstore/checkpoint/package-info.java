/**
 * Tamper evidence: signed checkpoints of a Merkle tree (RFC 6962) over the stored events in the order of their positions, kept with
 * the tree's hashes outside the database. Formats are those of C2SP ({@code tlog-checkpoint}, {@code tlog-tiles}), and stand with the
 * encoding of an event in {@code docs/tamper-evidence.md}.
 */
@NullMarked
package io.dossier.eventstore.checkpoint;

import org.jspecify.annotations.NullMarked;
