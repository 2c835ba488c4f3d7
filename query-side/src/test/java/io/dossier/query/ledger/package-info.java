@NullMarked
package io.dossier.query.ledger;

import org.jspecify.annotations.NullMarked;
