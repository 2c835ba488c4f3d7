package io.dossier.api.complaint;

import io.dossier.api.Personal;

/**
 * Who brings a matter (R6.11).
 *
 * @param name the person's name
 * @param phone where they are called back
 */
public record Complainant(
        @Personal(Personal.Kind.NAME) String name,
        @Personal(Personal.Kind.PHONE) String phone) {}
