package io.dossier.eventstore;

/** Another event has brought an entity with this id into the world already; nothing was stored. */
public final class EntityIdTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String entityId;

    EntityIdTaken(String entityId, Throwable cause) {
        super("The entity id [%s] is taken".formatted(entityId), cause);
        this.entityId = entityId;
    }

    /** The id that is taken, by which {@link EventStoreIndex#aggregateOf} finds the owner. */
    public String entityId() {
        return entityId;
    }
}
