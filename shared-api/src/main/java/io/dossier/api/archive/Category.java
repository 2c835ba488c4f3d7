package io.dossier.api.archive;

/** What a paper in an archive is about (R1.3). */
public enum Category {
    /** Move-in data 入住資料. */
    MOVE_IN,
    /** Renovation data 二裝資料. */
    RENOVATION,
    /** Letters to and from the tenant 往來函. */
    CORRESPONDENCE,
    /** Application for a door lock 房門鎖申請單. */
    DOOR_LOCK_APPLICATION,
    /** Application for a telephone line 電話申請單. */
    TELEPHONE_APPLICATION,
    /** Application for a parking space 車位申請單. */
    PARKING_APPLICATION,
    /** Application for a name board 水牌申請單. */
    NAME_BOARD_APPLICATION,
    /** Application for work after hours 客戶加班申請單. */
    OVERTIME_APPLICATION,
    /** Any other paper; the regulation's list ends with "etc.". */
    OTHER
}
