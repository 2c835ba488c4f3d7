package io.dossier.api;

/** The place in a regulation that a rule comes from. The software cites it wherever it applies the rule. */
public enum Clause {
    R1_1("R1.1", Regulation.R1, "客務部負責", "The customer-service department keeps the archives"),
    R1_2("R1.2", Regulation.R1, "按單元號一戶一檔", "One unit, one dossier"),
    R1_3("R1.3", Regulation.R1, "檔案內容", "What an archive contains"),
    R1_4("R1.4", Regulation.R1, "退租檔案及時裝訂另存", "Archives of terminated leases are bound and stored apart"),
    R1_5("R1.5", Regulation.R1, "按日期順序，最新的擺在最前面", "In order of date, newest in front"),
    R1_6("R1.6", Regulation.R1, "標牌與公司名稱吻合", "The label is the company's current name"),
    R1_7("R1.7", Regulation.R1, "年度整理", "Yearly arrangement"),
    R1_8("R1.8", Regulation.R1, "借閱", "Reading and loans"),
    R1_9("R1.9", Regulation.R1, "原始檔案不可修改", "Originals are not modified"),
    R1_10("R1.10", Regulation.R1, "計算機管理及房屋使用情況", "Computerised records and use of the units"),
    R6_1("R6.1", Regulation.R6, "客戶服務部記錄協調", "The customer-service department records and coordinates"),
    R6_2("R6.2", Regulation.R6, "事後回訪，填寫記錄及客戶意見", "A callback afterwards, and the customer's opinion"),
    R6_3("R6.3", Regulation.R6, "致歉並登記客戶投訴記錄", "Apology and registration"),
    R6_4("R6.4", Regulation.R6, "核實後通知部門限期解決", "Verification, then a department with a deadline"),
    R6_5("R6.5", Regulation.R6, "較嚴重投訴的檢討", "Review of serious complaints"),
    R6_6("R6.6", Regulation.R6, "部門報告結果，安排回訪", "The department reports, a callback is arranged"),
    R6_7("R6.7", Regulation.R6, "結果記入記錄，負責人簽字認可", "The result is recorded and signed off"),
    R6_8("R6.8", Regulation.R6, "惡意投訴", "Malicious complaints"),
    R6_9("R6.9", Regulation.R6, "記錄由兼職助理統一管理", "Records are kept by the assistant"),
    R6_10("R6.10", Regulation.R6, "投訴熱線與客服前臺", "Hotline and front desk"),
    R6_11("R6.11", Regulation.R6, "投訴人姓名、投訴事項、單元號碼、投訴內容及聯系電話", "What must be recorded of a complaint"),
    R6_12("R6.12", Regulation.R6, "當場解決", "Solved on the spot"),
    R6_13("R6.13", Regulation.R6, "建議", "Suggestions"),
    R6_14("R6.14", Regulation.R6, "個人違紀投訴", "Complaints of misconduct"),
    R6_15("R6.15", Regulation.R6, "處理後致電或走訪客戶", "Telephone call or visit afterwards"),
    R6_16("R6.16", Regulation.R6, "避免投訴", "Avoidance of complaints"),
    R6_17("R6.17", Regulation.R6, "每月投訴情況分析", "Monthly complaint analysis"),
    R7_11("R7.11", Regulation.R7, "首問責任制", "The first person asked owns the matter"),
    R7_12("R7.12", Regulation.R7, "五項禁止", "Five bans"),
    R7_13("R7.13", Regulation.R7, "報修百分之百電話回訪", "All repairs are called back"),
    R7_14("R7.14", Regulation.R7, "三天內明確答復", "A clear answer within three days"),
    R7_15("R7.15", Regulation.R7, "每季度抽查回訪百分之二十", "A quarterly sample of 20 %"),
    R7_16("R7.16", Regulation.R7, "發現問題及時處理，結果歸檔", "Findings are handled and filed"),
    R7_17("R7.17", Regulation.R7, "品質管理部、生產運行部每季度檢查", "Quarterly check by other departments"),
    R9_1("R9.1", Regulation.R9, "客務部負責回訪", "The customer-service department calls back"),
    R9_2("R9.2", Regulation.R9, "按投訴程度適當回訪", "Callbacks by severity and content"),
    R9_3("R9.3", Regulation.R9, "不滿意：確定下次回訪時間並限期整改", "Dissatisfied: a next date and rectification with a deadline"),
    R9_4(
            "R9.4",
            Regulation.R9,
            "回訪記錄由經理審閱，每月統計報中心領導",
            "Reviewed by the manager, counted each month, reported to leadership");

    private final String id;
    private final Regulation regulation;
    private final String title;
    private final String titleInEnglish;

    Clause(String id, Regulation regulation, String title, String titleInEnglish) {
        this.id = id;
        this.regulation = regulation;
        this.title = title;
        this.titleInEnglish = titleInEnglish;
    }

    /** The id by which people and reports cite the clause, such as {@code R1.4}. */
    public String id() {
        return id;
    }

    /** The regulation that the clause stands in. */
    public Regulation regulation() {
        return regulation;
    }

    /** The article's title in Chinese. */
    public String title() {
        return title;
    }

    /** The article's title in English. */
    public String titleInEnglish() {
        return titleInEnglish;
    }
}
