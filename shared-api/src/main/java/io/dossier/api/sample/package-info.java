/** The quarterly sample 季度抽查: repairs drawn so that anybody can draw them again, what was found, and the checks by others (R7.15 to R7.17). */
@NullMarked
package io.dossier.api.sample;

import org.jspecify.annotations.NullMarked;
