package io.dossier.query.infrastructure.projection;

/** A document that an event changes has taken in later ones meanwhile. It takes no event that is older than the last one it took in. */
final class Overtaken extends RuntimeException {
    Overtaken(String document) {
        super("%s has taken in later events".formatted(document), null, false, false);
    }
}
