/** How a request goes through the product, from the door to the documents that show what it did: told to a collector if one is set. */
@NullMarked
package io.dossier.server.trace;

import org.jspecify.annotations.NullMarked;
