/**
 * Tables for reporting jobs, as CSV or NDJSON over HTTP: streamed, in an order that stays, resumable by a position. What a row is
 * belongs to its feature; here is what all exports have in common. {@code docs/exports.md} is the contract.
 */
@NullMarked
package io.dossier.query.export;

import org.jspecify.annotations.NullMarked;
