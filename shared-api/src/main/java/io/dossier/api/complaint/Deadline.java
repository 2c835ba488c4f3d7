package io.dossier.api.complaint;

/** What the office must do by a day. */
public enum Deadline {
    /** 3天內明確的答復: the customer's clear answer (R7.14). */
    ANSWER,
    /** 限期解決: the department's result (R6.4). */
    RESULT,
    /** 檢討: the measures of a review (R6.5). */
    REVIEW,
    /** 限期整改: the renewed work after an unsatisfied callback (R9.3). */
    RECTIFICATION,
    /** 回訪: the next callback (R9.2, R9.3). */
    CALLBACK,
    /** 召開檢討: the review of a grave matter (R6.5). */
    REVIEW_MEETING
}
