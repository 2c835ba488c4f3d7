package io.dossier.standalone.importing;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A column of the input files, under every heading by which it is recognised. */
@SuppressWarnings("ImmutableEnumChecker") // the list cannot be changed either
enum Column {
    UNIT_ID(true, "單元號", "单元号", "單元編號", "单元编号", "單元", "单元"),
    BUILDING(true, "樓宇", "楼宇", "樓棟", "楼栋", "大樓", "大楼", "座"),
    FLOOR(true, "樓層", "楼层"),
    NUMBER(true, "房號", "房号", "門牌號", "门牌号", "號碼", "号码"),
    AREA_SQUARE_METRES(true, "面積", "面积", "面積(平方米)", "面积(平方米)", "建築面積", "建筑面积"),

    TENANCY_REF(true, "租戶編號", "租户编号", "租戶號", "租户号", "租約編號", "租约编号", "租約號", "租约号"),
    COMPANY_NAME(true, "公司名稱", "公司名称", "租戶名稱", "租户名称"),
    CONTACT_NAME(true, "聯繫人", "聯系人", "聯絡人", "联系人", "联络人"),
    CONTACT_PHONE(true, "聯繫電話", "聯系電話", "聯絡電話", "联系电话", "联络电话", "電話", "电话"),
    LEASE_START(true, "租期開始", "租期开始", "起租日期", "起租日"),
    LEASE_END(true, "租期結束", "租期结束", "租約到期日", "租约到期日", "到期日期", "到期日"),
    MOVED_IN_ON(true, "入住日期", "入住日"),
    TERMINATED_ON(false, "退租日期", "退租日"),
    TERMINATION_REASON(false, "退租原因"),

    DOCUMENT_REF(false, "資料編號", "资料编号", "資料號", "资料号", "文件編號", "文件编号"),
    CATEGORY(true, "類別", "类别", "資料類別", "资料类别"),
    DOCUMENT_CLASS(true, "檔案性質", "档案性质", "性質", "性质", "檔案類型", "档案类型"),
    DOCUMENT_DATE(true, "資料日期", "资料日期", "文件日期", "日期"),
    TITLE(true, "標題", "标题", "題名", "题名", "資料名稱", "资料名称"),
    ATTACHMENT_NAME(false, "附件名稱", "附件名称", "附件"),
    ATTACHMENT_URI(false, "附件位置", "附件網址", "附件网址", "附件地址"),
    ATTACHMENT_SHA256(false, "附件sha256", "附件校驗值", "附件校验值"),

    COMPLAINT_REF(true, "登記編號", "登记编号", "投訴編號", "投诉编号", "記錄編號", "记录编号"),
    KIND(true, "類型", "类型", "投訴類型", "投诉类型"),
    PUBLIC_AREA(false, "公共區域", "公共区域", "地點", "地点"),
    PUBLIC_AREA_BUILDING(false, "公共區域樓宇", "公共区域楼宇"),
    PUBLIC_AREA_REASON(false, "受理原因"),
    REGISTERED_AT(true, "登記時間", "登记时间"),
    CHANNEL(true, "渠道", "受理渠道"),
    SEVERITY(true, "嚴重程度", "严重程度", "程度"),
    SUBJECT(true, "投訴事項", "投诉事项", "事項", "事项"),
    CONTENT(true, "投訴內容", "投诉内容", "內容", "内容"),
    COMPLAINANT_NAME(true, "投訴人姓名", "投诉人姓名", "投訴人", "投诉人", "客戶姓名", "客户姓名"),
    COMPLAINANT_PHONE(true, "投訴人電話", "投诉人电话", "聯系電話", "聯繫電話", "联系电话"),
    FIRST_RESPONDER(false, "首問責任人", "首问责任人"),
    TARGET(false, "投訴對象", "投诉对象"),
    ACCUSED(false, "被投訴員工", "被投诉员工"),
    COURSE_OF_EVENTS(false, "事情經過", "事情经过"),
    WITNESS(false, "證明人", "证明人"),
    EVIDENCE(false, "證物", "证物"),
    SIGNATURE(false, "投訴人簽字", "投诉人签字"),
    INVESTIGATOR(false, "核查人"),
    INVESTIGATOR_ASSIGNED_AT(false, "核查指派時間", "核查指派时间"),
    ON_THE_SPOT_SOLUTION(false, "當場解決", "当场解决"),
    RESOLVED_AT(false, "當場解決時間", "当场解决时间"),
    MALICIOUS_REASON(false, "惡意投訴理由", "恶意投诉理由"),
    FLAGGED_AT(false, "惡意認定時間", "恶意认定时间"),
    SUBSTANTIATED(false, "是否屬實", "是否属实"),
    FINDING(false, "核實情況", "核实情况"),
    VERIFIED_AT(false, "核實時間", "核实时间"),
    DEPARTMENT(false, "責任部門", "责任部门", "部門", "部门"),
    ASSIGNED_AT(false, "派單時間", "派单时间"),
    DUE_ON(false, "解決期限", "解决期限"),
    ANSWER(false, "答復", "答复", "答覆"),
    ANSWERED_AT(false, "答復時間", "答复时间", "答覆時間"),
    RESULT(false, "處理結果", "处理结果"),
    RESULT_AT(false, "結果時間", "结果时间"),
    SIGNED_OFF_AT(false, "簽字時間", "签字时间"),
    MEASURES(false, "檢討措施", "检讨措施"),
    MEASURES_OWNER(false, "措施責任人", "措施责任人"),
    MEASURES_DUE_ON(false, "措施期限"),
    REVIEWED_AT(false, "檢討時間", "检讨时间"),
    MEASURES_REMARK(false, "措施完成情況", "措施完成情况"),
    MEASURES_COMPLETED_AT(false, "措施完成時間", "措施完成时间"),
    CLOSED_AT(false, "結案時間", "结案时间"),
    REOPEN_REASON(false, "重開原因", "重开原因"),
    REOPENED_AT(false, "重開時間", "重开时间"),
    REOPENED_DEPARTMENT(false, "重開責任部門", "重开责任部门"),
    REOPENED_DUE_ON(false, "重開解決期限", "重开解决期限"),
    REOPENED_RESULT(false, "重開處理結果", "重开处理结果"),
    REOPENED_RESULT_AT(false, "重開結果時間", "重开结果时间"),
    REOPENED_SIGNED_OFF_AT(false, "重開簽字時間", "重开签字时间"),
    REOPENED_CLOSED_AT(false, "重開結案時間", "重开结案时间"),

    CALLBACK_NUMBER(true, "回訪次數", "回访次数", "回訪序號", "回访序号"),
    CALLED_AT(true, "回訪時間", "回访时间"),
    METHOD(true, "回訪方式", "回访方式"),
    REACHED(true, "是否聯繫上", "是否聯系上", "是否联系上"),
    SATISFIED(true, "是否滿意", "是否满意"),
    SUGGESTION(false, "客戶建議", "客户建议"),
    EXPLANATION(false, "解釋說明", "解释说明"),
    NEXT_CALLBACK_ON(false, "下次回訪日期", "下次回访日期"),
    RECTIFICATION_DEPARTMENT(false, "整改部門", "整改部门"),
    RECTIFICATION_DUE_ON(false, "整改期限"),
    RECTIFICATION_RESULT(false, "整改結果", "整改结果"),
    RECTIFIED_AT(false, "整改完成時間", "整改完成时间"),
    RECTIFICATION_SIGNED_OFF_AT(false, "整改簽字時間", "整改签字时间"),
    CALLBACK_REMARK(false, "審閱意見", "审阅意见"),
    CALLBACK_REVIEWED_AT(false, "審閱時間", "审阅时间"),

    /** Added by a rejects file and ignored when that file is imported again. */
    LINE(false, "行號", "行号"),
    /** Added by a rejects file and ignored when that file is imported again. */
    REASON(false, "原因", "拒絕原因", "拒绝原因");

    private final boolean required;
    private final String chineseHeading;
    private final List<String> aliases;

    Column(boolean required, String... aliases) {
        this.required = required;
        this.chineseHeading = aliases[0];
        this.aliases = Arrays.stream(aliases).map(Column::normal).toList();
    }

    /** Whether the file cannot be read without this column. */
    boolean required() {
        return required;
    }

    /** The English heading, such as {@code unit_id}. */
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first of the Chinese headings. */
    String chineseHeading() {
        return chineseHeading;
    }

    /** The column from which a command's field is filled; empty if no column of any file fills it. */
    static Optional<Column> filling(String field) {
        return switch (field) {
            case "tenancyId" -> Optional.of(TENANCY_REF);
            case "complaintId" -> Optional.of(COMPLAINT_REF);
            case "documentId" -> Optional.of(DOCUMENT_REF);
            case "reason" -> Optional.of(TERMINATION_REASON);
            default ->
                Arrays.stream(values())
                        .filter(column -> column.heading().replace("_", "").equalsIgnoreCase(field))
                        .findFirst();
        };
    }

    /** The column that a heading means, among those that the file may have. */
    static Optional<Column> named(String heading, Set<Column> among) {
        String normal = normal(heading);
        return among.stream()
                .filter(column -> column.heading().equals(normal) || column.aliases.contains(normal))
                .findFirst();
    }

    /** Full-width letters, capitals, blanks and hyphens are how people type, and make no other column. */
    private static String normal(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]+", "_");
    }
}
