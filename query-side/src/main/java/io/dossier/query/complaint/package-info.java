/**
 * The one register of complaints, repairs, help requests, suggestions and reports of misconduct: every matter with all that was
 * done about it, a unit's history, a month's register (R6, R7.11 to R7.14).
 */
@NullMarked
package io.dossier.query.complaint;

import org.jspecify.annotations.NullMarked;
