package io.dossier.api;

/** One of the ten written regulations that the office works under. Regulation 10 repeats 2, 4 and 5 repeat 3. */
public enum Regulation {
    R1("物業中心客戶檔案管理制度", "Customer archives of the property centre"),
    R2("客戶中心質量管理制度", "Quality management of the customer centre"),
    R3("客戶中心現場管理制度", "Site management of the customer centre"),
    R6("物業管理中心客戶投訴處理制度", "Handling of customer complaints"),
    R7("客戶服務中心相關管理制度(二)", "Management of the customer service centre (2)"),
    R8("客戶服務中心外包隊伍施工安全管理制度", "Safety of contractors' works"),
    R9("物業中心回訪客戶工作管理制度", "Callbacks to customers of the property centre");

    private final String title;
    private final String titleInEnglish;

    Regulation(String title, String titleInEnglish) {
        this.title = title;
        this.titleInEnglish = titleInEnglish;
    }

    /** The regulation's title as it stands on the paper, in Chinese. */
    public String title() {
        return title;
    }

    /** Our English rendering of the title. */
    public String titleInEnglish() {
        return titleInEnglish;
    }

    /** The title, so that whoever shows a regulation as a text shows that. */
    @Override
    public String toString() {
        return title;
    }
}
