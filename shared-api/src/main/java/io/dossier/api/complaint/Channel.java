package io.dossier.api.complaint;

/** How a matter reached the office (P0.1, R6.10). */
public enum Channel {
    /** 投訴熱線. */
    HOTLINE,
    /** 電話: another telephone than the hotline. */
    PHONE,
    /** 客服前臺: in person. */
    FRONT_DESK,
    /** 電子郵件. */
    EMAIL,
    /** 社交媒體. */
    SOCIAL_MEDIA,
    /** 在線反饋平臺. */
    ONLINE_PLATFORM,
    /** 信函. */
    LETTER
}
