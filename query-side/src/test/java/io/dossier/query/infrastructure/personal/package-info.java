/** Personal data is marked everywhere, and masked in every way out. */
@NullMarked
package io.dossier.query.infrastructure.personal;

import org.jspecify.annotations.NullMarked;
