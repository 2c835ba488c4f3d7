/** The month's figures are submitted to leadership, and restated where later events touch them (R9.4). */
@NullMarked
package io.dossier.command.statistics;

import org.jspecify.annotations.NullMarked;
