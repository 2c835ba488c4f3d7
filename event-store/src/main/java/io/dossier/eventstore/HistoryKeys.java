package io.dossier.eventstore;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * By what the history looks an event up. It follows from the stored bytes alone, by the rule that the databases know as well (PostgreSQL as
 * {@code event_told}, SQLite in its columns): there it holds for rows that somebody else puts in, and tests hold the two against each other.
 *
 * @param unitId the unit that it happened in, {@code null} where it belongs to none
 * @param tenancyId the tenancy that it belongs to, {@code null} where it belongs to none
 * @param subjectId what it changes: a matter, renovation, document or tenancy, or else its stream
 * @param actor who did it, {@code null} where that is not recorded
 */
record HistoryKeys(
        @Nullable String unitId,
        @Nullable String tenancyId,
        String subjectId,
        @Nullable String actor) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * @param stream id of the aggregate that the event belongs to
     * @param payload JSON, as it is stored
     * @param actor as it is stored in the metadata
     */
    static HistoryKeys of(String stream, byte[] payload, @Nullable String actor) {
        var own = new Ids();
        var ofMatter = new Ids();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), payload)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                own.read(json, ofMatter);
            }
        }
        return new HistoryKeys(
                first(own.unitId, ofMatter.unitId),
                first(own.tenancyId, ofMatter.tenancyId),
                Objects.requireNonNullElse(
                        first(ofMatter.complaintId, own.complaintId, own.renovationId, own.documentId, own.tenancyId),
                        stream),
                actor);
    }

    private static @Nullable String first(@Nullable String... ids) {
        for (String id : ids) {
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** The ids among the fields of one object. */
    private static final class Ids {

        private @Nullable String unitId;
        private @Nullable String tenancyId;
        private @Nullable String complaintId;
        private @Nullable String renovationId;
        private @Nullable String documentId;

        /** @param matter what becomes of the object {@code matter} */
        void read(JsonParser json, Ids matter) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_OBJECT && field.equals("matter") && matter != this) {
                    matter.read(json, matter);
                } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    keep(field, json);
                } else {
                    json.skipChildren();
                }
            }
        }

        private void keep(String field, JsonParser json) {
            switch (field) {
                case "unitId" -> unitId = json.getString();
                case "tenancyId" -> tenancyId = json.getString();
                case "complaintId" -> complaintId = json.getString();
                case "renovationId" -> renovationId = json.getString();
                case "documentId" -> documentId = json.getString();
                default -> {}
            }
        }
    }
}
