package io.dossier.api.tenancy;

/**
 * Whom to call at the tenant's. This is personal data: it stands in no other record.
 *
 * @param name the person's name
 * @param phone the telephone number as given
 */
public record Contact(String name, String phone) {}
