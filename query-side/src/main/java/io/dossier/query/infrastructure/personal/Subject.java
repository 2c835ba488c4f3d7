package io.dossier.query.infrastructure.personal;

import org.jspecify.annotations.Nullable;

/**
 * Whose personal data it is; null where it belongs to none.
 *
 * @param unitId the unit
 * @param tenancyId the tenancy's UUID
 * @param complaintId the matter's UUID
 * @param isOwnMatter whether it is that of a matter which the caller sees as the own department's, or as its first responder
 */
public record Subject(
        @Nullable String unitId,
        @Nullable String tenancyId,
        @Nullable String complaintId,
        boolean isOwnMatter) {

    /** Nobody knows whose. */
    public static final Subject UNKNOWN = new Subject(null, null, null, false);

    /** Of a tenancy's contact. */
    public static Subject ofTenancy(String unitId, String tenancyId) {
        return new Subject(unitId, tenancyId, null, false);
    }

    /** As stored events name it. */
    public static Subject of(@Nullable String unitId, @Nullable String tenancyId, @Nullable String complaintId) {
        return new Subject(unitId, tenancyId, complaintId, false);
    }
}
