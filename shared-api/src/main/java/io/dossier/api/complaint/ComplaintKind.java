package io.dossier.api.complaint;

/** What a matter in the one register is (R6.7, R6.13, R6.14). */
public enum ComplaintKind {
    /** 投訴: something or somebody is complained of. */
    COMPLAINT,
    /** 報修: something is to be repaired. Completed repairs are called back the same day, all of them (R7.13). */
    REPAIR,
    /** 求助: somebody needs help. */
    HELP,
    /** 建議: thanked, and passed on for approval (R6.13). */
    SUGGESTION,
    /** 違紀: an employee's misconduct, with course of events, witness, evidence and signature (R6.14). */
    MISCONDUCT
}
