/** The command side as an application of its own, of which any number of nodes run over one database. */
@NullMarked
package io.dossier.command.application;

import org.jspecify.annotations.NullMarked;
