/**
 * Where commands are handed in: what a mutation or the importer needs to send one, and how it is told that it could not be
 * understood or may not be sent. Features use the desk; what stands behind it is wired in {@code infrastructure}.
 */
@NullMarked
package io.dossier.command.desk;

import org.jspecify.annotations.NullMarked;
