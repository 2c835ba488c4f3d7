package io.dossier.api.complaint;

/** Whom a grave matter is reported to. */
public enum Addressee {
    /** 客務部經理, of serious matters (R6.5). */
    MANAGER,
    /** 公司領導, of special ones (R6.4). */
    LEADERSHIP
}
