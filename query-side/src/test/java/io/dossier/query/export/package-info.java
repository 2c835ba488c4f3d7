/** Tests of the exports for reporting jobs. */
@NullMarked
package io.dossier.query.export;

import org.jspecify.annotations.NullMarked;
