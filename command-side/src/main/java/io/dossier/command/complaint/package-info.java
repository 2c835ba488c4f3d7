/**
 * The one register of complaints, repairs, help requests, suggestions and reports of misconduct, from the first word of the customer
 * until the customer is satisfied (R6, R7.11 to R7.14).
 */
@NullMarked
package io.dossier.command.complaint;

import org.jspecify.annotations.NullMarked;
