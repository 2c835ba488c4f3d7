/** Who may come in, by which door, and how much may be asked at once. */
@NullMarked
package io.dossier.standalone.web;

import org.jspecify.annotations.NullMarked;
