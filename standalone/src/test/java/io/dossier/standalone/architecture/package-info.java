/** The walls of the house, and proof that each is noticed when it falls. */
@NullMarked
package io.dossier.standalone.architecture;

import org.jspecify.annotations.NullMarked;
