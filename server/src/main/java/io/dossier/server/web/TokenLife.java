package io.dossier.server.web;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * How long somebody may stay who came with a token.
 *
 * @param end when the token expires
 */
record TokenLife(Instant end) {

    /** That of a user; empty for one who came with a password, or whose token never expires. */
    static Optional<TokenLife> of(@Nullable Principal user) {
        return user instanceof JwtAuthenticationToken known
                ? Optional.ofNullable(known.getToken().getExpiresAt()).map(TokenLife::new)
                : Optional.empty();
    }

    /** What is left of it; nothing if it is over. */
    Duration left() {
        Duration left = Duration.between(Instant.now(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isOver() {
        return left().isZero();
    }
}
