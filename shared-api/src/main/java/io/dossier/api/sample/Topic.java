package io.dossier.api.sample;

/** What the customer of a sampled repair is asked about (R7.15). 綠化 stands in the regulation twice and is one topic. */
public enum Topic {
    /** 報修. */
    REPAIR,
    /** 前臺. */
    FRONT_DESK,
    /** 保潔綠化. */
    CLEANING_AND_GREENING,
    /** 保安. */
    SECURITY
}
