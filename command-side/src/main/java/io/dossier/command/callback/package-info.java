/** Callbacks 回訪: asking the customer afterwards, until the customer is satisfied (R6.15, R9). */
@NullMarked
package io.dossier.command.callback;

import org.jspecify.annotations.NullMarked;
