/** What the two sides must know of each other where projections are operated: they meet only here. */
@NullMarked
package io.dossier.standalone.projection;

import org.jspecify.annotations.NullMarked;
