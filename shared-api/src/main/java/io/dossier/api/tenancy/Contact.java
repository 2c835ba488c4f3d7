package io.dossier.api.tenancy;

import io.dossier.api.Personal;

/**
 * Whom to call at the tenant's. This is personal data: it stands in no other record.
 *
 * @param name the person's name
 * @param phone the telephone number as given
 */
public record Contact(
        @Personal(Personal.Kind.NAME) String name,
        @Personal(Personal.Kind.PHONE) String phone) {}
