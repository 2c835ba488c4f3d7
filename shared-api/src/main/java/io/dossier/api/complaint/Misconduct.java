package io.dossier.api.complaint;

import io.dossier.api.Personal;

/**
 * What a report of misconduct must hold (R6.14).
 *
 * @param accused the employee's user name; they never handle the matter
 * @param courseOfEvents what happened
 * @param witness who saw it
 * @param evidence what proves it
 * @param signature the name under which the complainant signed
 */
public record Misconduct(
        String accused,
        String courseOfEvents,
        @Personal(Personal.Kind.NAME) String witness,
        String evidence,
        @Personal(Personal.Kind.NAME) String signature) {}
