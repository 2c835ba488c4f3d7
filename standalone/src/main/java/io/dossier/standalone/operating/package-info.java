/** How the operator's command lines are read and what they say, and how they talk to the running product: as any operator could, over HTTP. */
@NullMarked
package io.dossier.standalone.operating;

import org.jspecify.annotations.NullMarked;
