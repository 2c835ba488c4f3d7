/** Planted: a decision that asks a framework. */
@NullMarked
package io.dossier.command.architecture.planted.framework;

import org.jspecify.annotations.NullMarked;
