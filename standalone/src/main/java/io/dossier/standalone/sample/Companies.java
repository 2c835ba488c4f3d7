package io.dossier.standalone.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents companies and people. A company's trade fits the size of its unit; no two companies have the same name. */
final class Companies {
    private static final List<String> PLACES = List.of("上海", "上海", "上海", "浦東", "蘇州", "杭州", "南京", "寧波");
    private static final String FIRST = "瀾棲禾霖穹朗澄聿岱漱翎珺霽沐梧筠衡曜芷溯昭嶼諾硯錦";
    private static final String SECOND = "川岳聿溪石汀越帆羽信達遠和成元澤舟啟辰維衍光原恒木";
    private static final List<String> SMALL = List.of(
            "會計師事務所", "律師事務所", "建築設計工作室", "翻譯服務有限公司", "文化傳播有限公司", "企業管理諮詢有限公司", "攝影工作室", "留學諮詢有限公司", "品牌策劃有限公司");
    private static final List<String> MIDDLE = List.of(
            "信息技術有限公司", "國際貿易有限公司", "網絡科技有限公司", "物流有限公司", "醫療器械有限公司", "人力資源有限公司", "工程設計有限公司", "軟件有限公司", "廣告有限公司");
    private static final List<String> LARGE =
            List.of("科技股份有限公司", "投資控股集團有限公司", "生物醫藥股份有限公司", "融資租賃有限公司", "供應鏈管理集團有限公司", "新能源科技股份有限公司");
    private static final String SURNAMES = "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭";
    private static final List<String> GIVEN_NAMES = List.of(
            "雨晴", "子軒", "思遠", "佳寧", "文博", "靜怡", "浩然", "欣悅", "志強", "麗華", "建國", "曉彤", "宇航", "夢潔", "俊傑", "婉婷", "明哲", "雅琴",
            "國棟", "詩涵", "偉", "敏", "芳", "磊", "娜", "濤");

    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Companies(Random random) {
        this.random = random;
    }

    String companyFor(double areaSquareMetres) {
        List<String> trades = areaSquareMetres < 130 ? SMALL : areaSquareMetres < 350 ? MIDDLE : LARGE;
        String name = invented(trades);
        for (int attempt = 0; !taken.add(name); attempt++) {
            // a benchmark's thousands of tenants use the names up: then they are branches of one another
            name = attempt < 20 ? invented(trades) : invented(trades) + "第" + taken.size() + "分公司";
        }
        return name;
    }

    String person() {
        return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + oneOf(GIVEN_NAMES);
    }

    /** 555-01xx is kept free for fiction. */
    String phone() {
        return "+86 21 5555 01" + (char) ('0' + random.nextInt(10)) + (char) ('0' + random.nextInt(10));
    }

    private String invented(List<String> trades) {
        return oneOf(PLACES)
                + FIRST.charAt(random.nextInt(FIRST.length()))
                + SECOND.charAt(random.nextInt(SECOND.length()))
                + oneOf(trades);
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
