/** The embedded stores, damaged and whole. */
@NullMarked
package io.dossier.standalone.store;

import org.jspecify.annotations.NullMarked;
