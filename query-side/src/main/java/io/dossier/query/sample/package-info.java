/** The quarterly sample 季度抽查: what was drawn from what, how far the asking is, and who has checked (R7.15, R7.16, R7.17). */
@NullMarked
package io.dossier.query.sample;

import org.jspecify.annotations.NullMarked;
