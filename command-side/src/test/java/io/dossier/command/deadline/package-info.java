@NullMarked
package io.dossier.command.deadline;

import org.jspecify.annotations.NullMarked;
