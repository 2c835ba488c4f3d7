package io.dossier.standalone.importing;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words by which offices call categories and classes: the schema's names, and Chinese in both scripts. */
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

    private Vocabulary() {}

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
