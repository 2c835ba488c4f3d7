@NullMarked
package io.dossier.command.application;

import org.jspecify.annotations.NullMarked;
