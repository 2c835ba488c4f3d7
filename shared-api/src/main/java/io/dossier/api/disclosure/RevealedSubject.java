package io.dossier.api.disclosure;

/** Whose personal data is shown. */
public enum RevealedSubject {
    /** A unit: of all its tenancies, and of all matters in it. */
    UNIT,
    /** A tenancy: of its contact, and of all matters of it. */
    TENANCY,
    /** A matter of the register, and nothing else. */
    COMPLAINT
}
