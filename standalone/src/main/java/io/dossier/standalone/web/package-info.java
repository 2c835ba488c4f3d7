/** Who may come in to the one-process product, and the page to try it. */
@NullMarked
package io.dossier.standalone.web;

import org.jspecify.annotations.NullMarked;
