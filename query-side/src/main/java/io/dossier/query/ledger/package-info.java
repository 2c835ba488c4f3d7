/** The ledger of callback days 回訪日台賬: the repairs completed on a day, each by name: called, reached, satisfied, or missed (R7.13). */
@NullMarked
package io.dossier.query.ledger;

import org.jspecify.annotations.NullMarked;
