/** Tests of the archives. */
@NullMarked
package io.dossier.query.archive;

import org.jspecify.annotations.NullMarked;
