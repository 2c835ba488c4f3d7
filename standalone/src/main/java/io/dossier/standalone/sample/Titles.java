package io.dossier.standalone.sample;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The papers that tenants' archives are made of. */
final class Titles {
    /** What every tenancy begins with, most important first. */
    static final List<Kind> AT_MOVE_IN = List.of(
            new Kind(Category.MOVE_IN, DocumentClass.ORIGINAL, "房屋租賃合同"),
            new Kind(Category.MOVE_IN, DocumentClass.ORIGINAL, "營業執照複印件"),
            new Kind(Category.MOVE_IN, DocumentClass.WORKING, "入住登記表"),
            new Kind(Category.DOOR_LOCK_APPLICATION, DocumentClass.WORKING, "房門鎖更換申請單"),
            new Kind(Category.NAME_BOARD_APPLICATION, DocumentClass.WORKING, "水牌製作申請單"),
            new Kind(Category.MOVE_IN, DocumentClass.ORIGINAL, "消防安全責任書"),
            new Kind(Category.TELEPHONE_APPLICATION, DocumentClass.WORKING, "電話線路開通申請單"),
            new Kind(Category.MOVE_IN, DocumentClass.ORIGINAL, "鑰匙交接單"));

    private static final Map<Category, List<String>> LATER = Map.of(
            Category.MOVE_IN, List.of("租賃合同補充協議", "授權委託書", "聯繫人變更登記表", "營業執照變更複印件"),
            Category.RENOVATION, List.of("二裝施工申請表", "裝修平面圖", "隔斷改造方案", "空調末端改造圖", "二裝竣工驗收單", "施工人員出入登記表", "裝修押金收據"),
            Category.CORRESPONDENCE,
                    List.of("管理費催繳函", "停電檢修通知函", "消防演習通知", "租金調整告知函", "關於空調溫度的回覆函", "續租意向函", "外牆清洗通知", "關於噪音問題的說明函"),
            Category.DOOR_LOCK_APPLICATION, List.of("房門鎖更換申請單", "門禁卡增發申請單", "鑰匙加配申請單"),
            Category.TELEPHONE_APPLICATION, List.of("電話線路增開申請單", "電話線路移機申請單", "電話線路停用申請單"),
            Category.PARKING_APPLICATION, List.of("月租車位申請單", "車位續租申請單", "車牌變更申請單", "訪客車位申請單"),
            Category.NAME_BOARD_APPLICATION, List.of("水牌更換申請單", "樓層指示牌申請單"),
            Category.OVERTIME_APPLICATION, List.of("工作日加班空調申請單", "週末加班申請單", "節假日加班申請單"),
            Category.OTHER, List.of("物品放行單", "會議室借用單", "快遞代收授權書", "財產保險單複印件", "綠植租擺確認單"));

    /** How often a later paper is of each category, in hundredths; most are applications for work after hours. */
    private static final List<Share> SHARES = List.of(
            new Share(Category.OVERTIME_APPLICATION, 34),
            new Share(Category.CORRESPONDENCE, 22),
            new Share(Category.PARKING_APPLICATION, 13),
            new Share(Category.RENOVATION, 11),
            new Share(Category.OTHER, 8),
            new Share(Category.DOOR_LOCK_APPLICATION, 5),
            new Share(Category.MOVE_IN, 3),
            new Share(Category.TELEPHONE_APPLICATION, 2),
            new Share(Category.NAME_BOARD_APPLICATION, 2));

    private final Random random;

    Titles(Random random) {
        this.random = random;
    }

    /** A kind of paper. */
    record Kind(Category category, DocumentClass documentClass, String title) {}

    private record Share(Category category, int hundredths) {}

    /** What a tenant hands in or is sent in the course of a tenancy. */
    Kind later() {
        int draw = random.nextInt(100);
        Category category = Category.OTHER;
        for (Share share : SHARES) {
            if (draw < share.hundredths()) {
                category = share.category();
                break;
            }
            draw -= share.hundredths();
        }
        List<String> titles = LATER.getOrDefault(category, List.of());
        return new Kind(category, classOf(category), titles.get(random.nextInt(titles.size())));
    }

    /** Letters and contracts are originals; forms are worked with, and their signed ones are originals as well. */
    private DocumentClass classOf(Category category) {
        return switch (category) {
            case MOVE_IN, CORRESPONDENCE -> DocumentClass.ORIGINAL;
            case RENOVATION, OTHER -> random.nextInt(2) == 0 ? DocumentClass.ORIGINAL : DocumentClass.WORKING;
            default -> random.nextInt(4) == 0 ? DocumentClass.ORIGINAL : DocumentClass.WORKING;
        };
    }
}
