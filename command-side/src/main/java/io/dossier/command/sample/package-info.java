/** The quarterly sample 季度抽查: drawn once, findings recorded, and the checks by other departments (R7.15, R7.16, R7.17). */
@NullMarked
package io.dossier.command.sample;

import org.jspecify.annotations.NullMarked;
