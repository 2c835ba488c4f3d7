/** What the operator decides about projections that cannot handle an event (R1.10). */
@NullMarked
package io.dossier.api.projection;

import org.jspecify.annotations.NullMarked;
