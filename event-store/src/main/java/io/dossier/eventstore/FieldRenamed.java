package io.dossier.eventstore;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a revision in which a field had another name as the revision after it. Everything else stays as it is, in its order. */
public final class FieldRenamed extends SingleEventUpcaster {

    private final String event;
    private final String revision;
    private final String field;
    private final String nowCalled;

    /**
     * @param event the logical name
     * @param revision the last one that has the old name: a whole number
     * @param field the old name
     * @param nowCalled the new name
     */
    public FieldRenamed(String event, String revision, String field, String nowCalled) {
        this.event = event;
        this.revision = revision;
        this.field = field;
        this.nowCalled = nowCalled;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return stored.getType().equals(new SimpleSerializedType(event, revision));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        String next = Integer.toString(Integer.parseInt(revision) + 1);
        return stored.upcastPayload(new SimpleSerializedType(event, next), JsonNode.class, this::renamed);
    }

    private JsonNode renamed(JsonNode payload) {
        if (!payload.has(field)) {
            throw new UnreadableEvent("The event [%s] of revision [%s] has no field [%s], which it must have"
                    .formatted(event, revision, field));
        }
        ObjectNode renamed = ((ObjectNode) payload).objectNode();
        payload.properties()
                .forEach(each -> renamed.set(each.getKey().equals(field) ? nowCalled : each.getKey(), each.getValue()));
        return renamed;
    }
}
