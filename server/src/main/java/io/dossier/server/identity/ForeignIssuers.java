package io.dossier.server.identity;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Tells the operator when a token is refused that says that another issuer made it: where the setting is not what the provider calls itself, every token
 * is. What such a token says is not verified, and anybody can send one: so it is told in short, and once a minute at most.
 */
final class ForeignIssuers implements JwtDecoder {
    private static final Logger log = LoggerFactory.getLogger(ForeignIssuers.class);
    private static final Duration BETWEEN_TWO = Duration.ofMinutes(1);

    private final String issuer;
    private final JwtDecoder decoder;
    private final LongSupplier nanos;
    private final AtomicReference<Optional<Long>> told = new AtomicReference<>(Optional.empty());

    /**
     * @param issuer whose tokens are taken
     * @param decoder verifies them
     * @param nanos such as {@link System#nanoTime}
     */
    ForeignIssuers(String issuer, JwtDecoder decoder, LongSupplier nanos) {
        this.issuer = issuer;
        this.decoder = decoder;
        this.nanos = nanos;
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (RuntimeException refused) {
            issuer(token).filter(other -> !other.equals(issuer)).ifPresent(this::tell);
            throw refused;
        }
    }

    private static Optional<String> issuer(String token) {
        try {
            return Optional.ofNullable(JWTParser.parse(token).getJWTClaimsSet())
                    .flatMap(claims -> Optional.ofNullable(claims.getIssuer()));
        } catch (ParseException noToken) {
            return Optional.empty();
        }
    }

    private void tell(String other) {
        long now = nanos.getAsLong();
        Optional<Long> last = told.get();
        boolean isDue = last.map(then -> now - then >= BETWEEN_TWO.toNanos()).orElse(true);
        if (isDue && told.compareAndSet(last, Optional.of(now))) {
            log.warn(
                    "A token was refused whose issuer is [{}], for those of [{}] are taken alone. If it is the office's provider that calls itself so, set DOSSIER_IDENTITY_ISSUER to that.",
                    Provider.shown(other),
                    Provider.shown(issuer));
        }
    }
}
