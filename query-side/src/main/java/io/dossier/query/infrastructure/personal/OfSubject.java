package io.dossier.query.infrastructure.personal;

/** What stands behind a type of the schema with fields that are {@code @personal}. What does not say whose they are is masked. */
public interface OfSubject {
    /** Whose they are. */
    Subject subject();
}
