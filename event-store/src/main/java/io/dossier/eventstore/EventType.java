package io.dossier.eventstore;

/**
 * How a class of events is called in the store. Name and revision are a contract for ever; the class may move.
 *
 * @param name logical name, such as {@code tenancy-started}, never a class name
 * @param revision of the JSON form, raised when an upcaster is needed to read older forms
 * @param payload the class that the newest revision is read into
 */
public record EventType(String name, String revision, Class<?> payload) {

    public EventType {
        if (name.isBlank() || revision.isBlank()) {
            throw new IllegalArgumentException("An event type needs a name and a revision: " + payload.getName());
        }
    }
}
