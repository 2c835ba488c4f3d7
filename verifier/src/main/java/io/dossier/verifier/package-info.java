/**
 * The verifier: reads a store as its owner's database holds it and says whether it is what the checkpoints were signed over. It is
 * made from {@code docs/tamper-evidence.md} and shares nothing with what writes them, so that one mistake cannot be in both.
 */
@NullMarked
package io.dossier.verifier;

import org.jspecify.annotations.NullMarked;
