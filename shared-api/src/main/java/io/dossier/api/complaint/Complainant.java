package io.dossier.api.complaint;

/**
 * Who brings a matter (R6.11).
 *
 * @param name the person's name
 * @param phone where they are called back
 */
public record Complainant(String name, String phone) {}
