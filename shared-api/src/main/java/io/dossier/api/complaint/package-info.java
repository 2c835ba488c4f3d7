/** The one register of complaints, repairs, help requests, suggestions and misconduct reports (R6, R7.11 to R7.14). */
@NullMarked
package io.dossier.api.complaint;

import org.jspecify.annotations.NullMarked;
