/** What the log says, and what it must not: it bears no names, telephone numbers or words of customers, nor who of the office acted. */
@NullMarked
package io.dossier.server.log;

import org.jspecify.annotations.NullMarked;
