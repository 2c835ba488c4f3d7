package io.dossier.query.infrastructure.projection;

/** The stream holds an event that the projections were not taught. */
public final class UnknownEvent extends IllegalStateException {
    UnknownEvent(Class<?> payload) {
        super("The projections do not know events of type [%s]; deploy code that does. Nothing was skipped."
                .formatted(payload.getName()));
    }
}
