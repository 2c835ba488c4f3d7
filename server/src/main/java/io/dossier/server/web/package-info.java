/** Who may come in, by which door, and how much may be asked at once. */
@NullMarked
package io.dossier.server.web;

import org.jspecify.annotations.NullMarked;
