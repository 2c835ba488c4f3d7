/** The operator's command line of rebuilds: it talks to the running product as any operator could. */
@NullMarked
package io.dossier.standalone.rebuilding;

import org.jspecify.annotations.NullMarked;
