/** The ledger of callback days 回訪日台賬: every repair that is completed is called back, and the day is formally closed (R7.13). */
@NullMarked
package io.dossier.api.ledger;

import org.jspecify.annotations.NullMarked;
