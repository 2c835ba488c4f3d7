/** What breaks a rule on purpose, so that the rule is seen to notice it. */
@NullMarked
package io.dossier.verifier.architecture.planted;

import org.jspecify.annotations.NullMarked;
