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
