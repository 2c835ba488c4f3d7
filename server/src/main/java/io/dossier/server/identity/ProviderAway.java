package io.dossier.server.identity;

/** The identity provider does not tell what is needed to verify its tokens. The message says where it was asked and why that failed. */
final class ProviderAway extends RuntimeException {
    ProviderAway(String reason) {
        super(reason);
    }
}
