/** What is said at start about settings with which the product cannot run. */
@NullMarked
package io.dossier.server.setting;

import org.jspecify.annotations.NullMarked;
