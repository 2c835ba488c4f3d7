/** Tests of matters: their documents, histories and registers. */
@NullMarked
package io.dossier.query.complaint;

import org.jspecify.annotations.NullMarked;
