/** Tests of the tenancies. */
@NullMarked
package io.dossier.query.tenancy;

import org.jspecify.annotations.NullMarked;
