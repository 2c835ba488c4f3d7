package io.dossier.api;

import java.util.List;

/**
 * How older revisions of stored events are read as today's. What is stored stays as it is; a row here may only be added, together with the
 * next revision in the {@link EventCatalogue} and a sample of it.
 */
public final class EventRevisions {
    private EventRevisions() {}

    /**
     * A field is called otherwise from the next revision on; it means the same.
     *
     * @param event the logical name in the store
     * @param revision the last one that has the old name
     * @param field the old name
     * @param nowCalled the new name
     */
    public record Renamed(String event, String revision, String field, String nowCalled) {}

    /** Every renaming, in the order in which they came. */
    public static List<Renamed> renamed() {
        return List.of(
                // "by" is said of people elsewhere, and this is a department, as it is called in all other events
                new Renamed("ExternalCheckRecorded", "1", "by", "department"));
    }
}
