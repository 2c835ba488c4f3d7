/**
 * Tells the portal, as it happens, of new matters and of days that passed by which something had to be done (R6.13, R7.12, R7.14). Each
 * node reads the event store itself, on behalf of all who listen to it.
 */
@NullMarked
package io.dossier.query.notice;

import org.jspecify.annotations.NullMarked;
