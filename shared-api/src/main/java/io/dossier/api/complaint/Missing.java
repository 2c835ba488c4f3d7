package io.dossier.api.complaint;

import io.dossier.api.Clause;

/**
 * Something that must be done before a matter may be closed.
 *
 * @param code stable and upper case, such as {@code SIGN_OFF_MISSING}; also the code of the refusal
 * @param clause where it is asked for
 */
public record Missing(String code, Clause clause) {}
