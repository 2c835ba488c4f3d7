/** Tests of what the portal is told as it happens. */
@NullMarked
package io.dossier.query.notice;

import org.jspecify.annotations.NullMarked;
