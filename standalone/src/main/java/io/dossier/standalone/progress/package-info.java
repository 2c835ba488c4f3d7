/** How far something long is, such as an import, a rebuild or an audit, shown to the person who waits for it: with a bar, or a line now and then. */
@NullMarked
package io.dossier.standalone.progress;

import org.jspecify.annotations.NullMarked;
