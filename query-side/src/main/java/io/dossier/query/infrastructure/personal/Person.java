package io.dossier.query.infrastructure.personal;

/** Somebody whom the office calls. */
public record Person(String name, String phone, Subject subject) implements OfSubject {}
