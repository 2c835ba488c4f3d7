package io.dossier.eventstore;

/** Names of the metadata that every event carries: who did it, by which command, in which conversation. */
public final class EventMetadata {

    /** Id of the person or system that acted. */
    public static final String ACTOR = "actor";

    /** Role in which the actor acted. */
    public static final String ROLE = "role";

    /** Id of the conversation (request, import, deadline) that the event belongs to. */
    public static final String CORRELATION_ID = "correlationId";

    /**
     * Id of the command that caused the event, chosen by the client. It is stored in a column of its own and accepted once:
     * it belongs to the events of one unit of work and must not be handed on to commands that follow from them.
     */
    public static final String COMMAND_ID = "commandId";

    /** Kind of the command that caused the event, such as {@code MoveInTenant}. Events recorded before it was stored have none. */
    public static final String COMMAND = "command";

    /** Digest of the command's content, by which a repetition is told from another command under the same id. */
    public static final String COMMAND_DIGEST = "commandDigest";

    /**
     * Where in a trace the event was recorded, in the form of W3C's {@code traceparent}. Only events of requests that were traced have it.
     * The correlation id cannot stand for it: callers choose it freely, one may tie many requests together, and it names no place in a trace.
     */
    public static final String TRACE_PARENT = "traceparent";

    private EventMetadata() {}
}
