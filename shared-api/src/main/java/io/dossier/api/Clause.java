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
    R1_10("R1.10", Regulation.R1, "計算機管理及房屋使用情況", "Computerised records and use of the units");

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
