/** Tests of the module's walls. */
@NullMarked
package io.dossier.query.architecture;

import org.jspecify.annotations.NullMarked;
