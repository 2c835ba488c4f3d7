/** Who callers are, as an identity provider tells it (OpenID Connect). */
@NullMarked
package io.dossier.server.identity;

import org.jspecify.annotations.NullMarked;
