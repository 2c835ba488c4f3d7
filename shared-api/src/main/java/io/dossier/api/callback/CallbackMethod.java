package io.dossier.api.callback;

/** How a customer is asked (R6.15). */
public enum CallbackMethod {
    /** 致電. */
    PHONE,
    /** 走訪. */
    VISIT
}
