/** Renovations (二裝): a tenant's second fit-out, applied for, approved, inspected, completed (R1.3). */
@NullMarked
package io.dossier.api.renovation;

import org.jspecify.annotations.NullMarked;
