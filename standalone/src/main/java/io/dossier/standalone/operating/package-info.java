/** How the operator's command lines talk to the running product: as any operator could, over HTTP. */
@NullMarked
package io.dossier.standalone.operating;

import org.jspecify.annotations.NullMarked;
