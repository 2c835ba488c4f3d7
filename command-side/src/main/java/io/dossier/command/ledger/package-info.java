/** The ledger of callback days 回訪日台賬 and its formal close: no completed repair is left uncalled without a reason (R7.13). */
@NullMarked
package io.dossier.command.ledger;

import org.jspecify.annotations.NullMarked;
