package io.dossier.server.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;

/** Asks the identity provider once when the application has started, so that a wrong address shows before somebody comes; nothing waits for it. */
final class ProviderCheck {
    private static final Logger log = LoggerFactory.getLogger(ProviderCheck.class);

    private final Provider provider;

    ProviderCheck(Provider provider) {
        this.provider = provider;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("identity-provider").start(this::check);
    }

    /** Returns when it has answered, or has not in time. */
    void check() {
        try {
            provider.decoder(token -> OAuth2TokenValidatorResult.success());
        } catch (ProviderAway e) {
            log.warn(
                    "The identity provider that DOSSIER_IDENTITY_ISSUER (dossier.identity.issuer) names does not tell its keys: {}. Nobody can log in until it does; if it is not about to start, correct the setting.",
                    e.getMessage());
        }
    }
}
