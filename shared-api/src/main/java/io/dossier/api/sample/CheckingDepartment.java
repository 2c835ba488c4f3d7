package io.dossier.api.sample;

/** A department that checks the callbacks of each quarter (R7.17). Its name is the department's id. */
public enum CheckingDepartment {
    /** 品質管理部. */
    QUALITY,
    /** 生產運行部. */
    PRODUCTION
}
