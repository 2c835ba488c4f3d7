/** Starts the product on a Java that can run it; compiled for older ones, which may be the machine's default. */
@NullMarked
package io.dossier.standalone.launch;

import org.jspecify.annotations.NullMarked;
