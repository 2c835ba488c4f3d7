package io.dossier.standalone.importing;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Departments;
import io.dossier.api.complaint.Severity;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words by which offices call categories, classes, and what a register distinguishes: the schema's names, and Chinese in both scripts. */
final class Vocabulary {
    private static final Map<String, Category> CATEGORIES = words(
            Category.values(),
            Map.of(
                    Category.MOVE_IN, List.of("入住資料", "入住资料", "入住"),
                    Category.RENOVATION, List.of("二裝資料", "二装资料", "二裝", "二装"),
                    Category.CORRESPONDENCE, List.of("往來函", "往来函", "往來函件", "往来函件"),
                    Category.DOOR_LOCK_APPLICATION, List.of("房門鎖申請單", "房门锁申请单"),
                    Category.TELEPHONE_APPLICATION, List.of("電話申請單", "电话申请单"),
                    Category.PARKING_APPLICATION, List.of("車位申請單", "车位申请单"),
                    Category.NAME_BOARD_APPLICATION, List.of("水牌申請單", "水牌申请单"),
                    Category.OVERTIME_APPLICATION, List.of("客戶加班申請單", "客户加班申请单", "加班申請單", "加班申请单"),
                    Category.OTHER, List.of("其他", "其它")));

    private static final Map<String, DocumentClass> CLASSES = words(
            DocumentClass.values(),
            Map.of(
                    DocumentClass.ORIGINAL, List.of("原始", "原始檔案", "原始档案"),
                    DocumentClass.WORKING, List.of("工作", "工作檔案", "工作档案")));

    private static final Map<String, ComplaintKind> KINDS = words(
            ComplaintKind.values(),
            Map.of(
                    ComplaintKind.COMPLAINT, List.of("投訴", "投诉"),
                    ComplaintKind.REPAIR, List.of("報修", "报修"),
                    ComplaintKind.HELP, List.of("求助"),
                    ComplaintKind.SUGGESTION, List.of("建議", "建议"),
                    ComplaintKind.MISCONDUCT, List.of("違紀", "违纪", "個人違紀", "个人违纪")));

    private static final Map<String, Channel> CHANNELS = words(
            Channel.values(),
            Map.of(
                    Channel.HOTLINE, List.of("投訴熱線", "投诉热线", "熱線", "热线"),
                    Channel.PHONE, List.of("電話", "电话"),
                    Channel.FRONT_DESK, List.of("客服前臺", "客服前台", "前臺", "前台"),
                    Channel.EMAIL, List.of("電子郵件", "电子邮件", "郵件", "邮件"),
                    Channel.SOCIAL_MEDIA, List.of("社交媒體", "社交媒体"),
                    Channel.ONLINE_PLATFORM, List.of("在線反饋平臺", "在线反馈平台", "在線平臺", "在线平台"),
                    Channel.LETTER, List.of("信函", "來信", "来信")));

    private static final Map<String, Severity> SEVERITIES = words(
            Severity.values(),
            Map.of(
                    Severity.MINOR, List.of("輕微", "轻微"),
                    Severity.NORMAL, List.of("一般"),
                    Severity.SERIOUS, List.of("較嚴重", "较严重", "嚴重", "严重"),
                    Severity.SPECIAL, List.of("特殊")));

    private static final Map<String, CallbackMethod> METHODS = words(
            CallbackMethod.values(),
            Map.of(
                    CallbackMethod.PHONE, List.of("致電", "致电", "電話", "电话"),
                    CallbackMethod.VISIT, List.of("走訪", "走访", "上門", "上门")));

    private static final Map<String, Boolean> ANSWERS = Map.of(
            "是", true, "YES", true, "TRUE", true, "Y", true, "否", false, "NO", false, "FALSE", false, "N", false);

    private Vocabulary() {}

    static Optional<ComplaintKind> kind(String word) {
        return lookUp(word, KINDS);
    }

    static Optional<Channel> channel(String word) {
        return lookUp(word, CHANNELS);
    }

    static Optional<Severity> severity(String word) {
        return lookUp(word, SEVERITIES);
    }

    static Optional<CallbackMethod> method(String word) {
        return lookUp(word, METHODS);
    }

    /** 是 or 否. */
    static Optional<Boolean> yesOrNo(String word) {
        return lookUp(word, ANSWERS);
    }

    /** The id of a department by its usual Chinese name; anything else is taken for an id, which is the desk's to know. */
    static String department(String word) {
        return Departments.standard().names().entrySet().stream()
                .filter(department -> department.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(normal(word));
    }

    static Optional<Category> category(String word) {
        return lookUp(word, CATEGORIES);
    }

    static Optional<DocumentClass> documentClass(String word) {
        return lookUp(word, CLASSES);
    }

    private static <E> Optional<E> lookUp(String word, Map<String, E> words) {
        // most files write the words as they are; making them so is only for the others
        E exact = words.get(word);
        return Optional.ofNullable(exact != null ? exact : words.get(normal(word)));
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values, Map<E, List<String>> chinese) {
        Map<String, E> words = new HashMap<>();
        for (E value : values) {
            words.put(value.name(), value);
        }
        chinese.forEach((value, names) -> names.forEach(name -> words.put(normal(name), value)));
        return Collections.unmodifiableMap(words);
    }

    private static String normal(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_');
    }
}
