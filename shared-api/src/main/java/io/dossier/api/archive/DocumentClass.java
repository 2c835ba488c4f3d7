package io.dossier.api.archive;

/** Whether a paper may ever be amended (R1.9). */
public enum DocumentClass {
    /** 原始檔案: never modified; what is wrong in it is corrected by another document. */
    ORIGINAL,
    /** 工作檔案: amended with the manager's consent. */
    WORKING
}
