package io.dossier.api.complaint;

/** How grave a matter is (R6.4, R6.5, R7.14). */
public enum Severity {
    /** 輕微: answered the same day. */
    MINOR,
    /** 一般. */
    NORMAL,
    /** 較嚴重: reported to the manager, who has it reviewed (R6.5). */
    SERIOUS,
    /** 特殊: reported to leadership as well (R6.4), and reviewed. */
    SPECIAL;

    /** Whether a review with measures, owner and deadline is due (R6.5). */
    public boolean needsReview() {
        return this == SERIOUS || this == SPECIAL;
    }
}
