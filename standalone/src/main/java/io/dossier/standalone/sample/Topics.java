package io.dossier.standalone.sample;

import java.util.List;
import java.util.Random;

/** What customers bring, and what comes of it. Some of it belongs to a season: rain leaks in early summer, heating fails in winter. */
final class Topics {
    private static final int HOT = 3;
    private static final String MONTHS = "123456789abc";
    private static final List<String> ROOMS = List.of("會議室", "茶水間", "前臺", "經理室", "開放辦公區", "檔案室", "機房");

    private static final List<Topic> ALL = List.of(
            new Topic(
                    "REPAIR",
                    14,
                    "678",
                    "ENGINEERING",
                    "空調不製冷",
                    "{0}空調出風不冷，室溫 29 度",
                    "{0}風機盤管濾網堵塞",
                    "工程部今日派人清洗濾網",
                    "已清洗濾網並調整水閥，出風 16 度"),
            new Topic(
                    "REPAIR",
                    8,
                    "678",
                    "ENGINEERING",
                    "空調漏水",
                    "{0}天花出風口滴水",
                    "冷凝水管堵塞",
                    "工程部今日派人疏通",
                    "已疏通冷凝水管，更換受潮天花板一塊"),
            new Topic(
                    "REPAIR",
                    7,
                    "67",
                    "ENGINEERING",
                    "窗邊滲水",
                    "大雨時{0}窗框下沿滲水",
                    "窗框密封膠老化",
                    "雨停後即補膠，先放置接水盤",
                    "已重新打膠並做淋水試驗"),
            new Topic(
                    "REPAIR",
                    8,
                    "c1",
                    "ENGINEERING",
                    "暖氣不熱",
                    "{0}早上溫度只有 16 度",
                    "末端電動閥未打開",
                    "工程部當日檢查閥門",
                    "已更換電動閥，室溫 22 度"),
            new Topic("REPAIR", 12, "", "ENGINEERING", "燈管不亮", "{0}有兩支燈管不亮", "鎮流器損壞", "今日更換", "已更換燈管及鎮流器"),
            new Topic("REPAIR", 6, "", "ENGINEERING", "插座無電", "{0}一組插座無電", "漏電開關跳閘", "電工隨後到場檢查", "已排除短路，恢復供電"),
            new Topic("REPAIR", 7, "", "ENGINEERING", "洗手間堵塞", "{0}旁洗手間馬桶堵塞", "異物堵塞", "維修工隨後到場", "已疏通並清潔地面"),
            new Topic("REPAIR", 5, "", "ENGINEERING", "門禁卡讀不出", "{0}門禁刷卡無反應", "讀卡器接線鬆動", "今日派人檢查讀卡器", "已重新接線並測試"),
            new Topic("REPAIR", 5, "", "ENGINEERING", "電梯異響", "電梯運行到高層有異響", "導靴磨損", "已通知維保單位當日到場", "維保單位已更換導靴，試運行正常"),
            new Topic(
                    "REPAIR",
                    4,
                    "",
                    "ENGINEERING",
                    "Door closer broken",
                    "The door of {0} slams and does not close",
                    "Oil leaks from the door closer",
                    "An engineer will come today",
                    "Door closer replaced and adjusted"),
            new Topic(
                    "REPAIR",
                    3,
                    "78",
                    "ENGINEERING",
                    "Water tastes of chlorine",
                    "Drinking water in {0} tastes strongly of chlorine",
                    "Tank was disinfected the day before",
                    "The tank is flushed today and the water tested",
                    "Flushed; residual chlorine is 0.3 mg/L"),
            new Topic(
                    "COMPLAINT", 9, "", "CLEANING", "地面未清潔", "{0}外走廊地面有污漬，早上未清潔", "當班清潔員漏做", "清潔部即刻補做", "已清潔並調整早班巡查時間"),
            new Topic(
                    "COMPLAINT", 7, "", "CLEANING", "洗手間有異味", "{0}旁洗手間異味明顯", "排風未開，清潔頻次不足", "加開排風並增加清潔", "已增加為每小時清潔一次"),
            new Topic(
                    "COMPLAINT",
                    8,
                    "",
                    "SECURITY",
                    "夜間施工噪音",
                    "隔壁夜間敲打，影響{0}加班",
                    "裝修單位超時施工",
                    "保安部已制止，明日約談施工單位",
                    "已書面警告施工單位，調整施工時間"),
            new Topic("COMPLAINT", 6, "", "SECURITY", "車位被佔", "固定車位被訪客車輛佔用", "訪客車輛未登記", "保安部聯繫車主挪車", "已挪車，車位加裝地鎖"),
            new Topic(
                    "COMPLAINT",
                    5,
                    "",
                    "SECURITY",
                    "外賣員隨意上樓",
                    "外賣員未登記即到{0}門口",
                    "大堂崗未按規定登記",
                    "加強大堂登記",
                    "已重新培訓大堂崗，設外賣取餐架"),
            new Topic(
                    "COMPLAINT",
                    6,
                    "678",
                    "ENGINEERING",
                    "加班空調未開",
                    "已提交加班申請，{0}週六空調未開",
                    "申請單漏轉中控室",
                    "即刻開機並核對流程",
                    "已改為申請單直送中控室"),
            new Topic(
                    "COMPLAINT",
                    4,
                    "",
                    "CUSTOMER_SERVICE",
                    "前臺答復不清",
                    "詢問{0}裝修手續，前臺兩次答復不同",
                    "前臺對新版手續不熟",
                    "已書面說明手續",
                    "前臺已培訓，並印製手續說明"),
            new Topic(
                    "COMPLAINT",
                    4,
                    "",
                    "ENGINEERING",
                    "Lift waits too long",
                    "At 9 o'clock people wait ten minutes for a lift",
                    "One lift was out of service for an inspection",
                    "Inspections are moved out of the rush hour",
                    "Inspection moved to the evening; waiting is 2 minutes"),
            new Topic("COMPLAINT", 3, "456", "GREENING", "花盆積水生蚊", "{0}外花盆積水，蚊蟲多", "托盤未清", "綠化部今日清理", "已清理並改用帶排水孔花盆"),
            new Topic(
                    "COMPLAINT", 2, "", "SECURITY", "財物遺失", "{0}放置的顯示器不見", "放行單未核對", "已調取監控並協助報案", "已查明由搬運公司誤搬，物品已歸還"),
            new Topic("HELP", 6, "", "SECURITY", "鑰匙反鎖", "鑰匙鎖在{0}內", "客戶身份已核對", "保安即刻帶備用鑰匙到場", "已開門並登記"),
            new Topic("HELP", 5, "", "CUSTOMER_SERVICE", "搬運協助", "{0}需借用貨梯搬運傢具", "貨梯時段可用", "已預約貨梯", "已協助搬運，貨梯保護到位"),
            new Topic("HELP", 3, "", "SECURITY", "訪客身體不適", "訪客在{0}頭暈", "意識清醒，需休息", "保安攜急救箱到場", "已陪同休息並聯繫家屬接回"),
            new Topic(
                    "HELP",
                    2,
                    "",
                    "ENGINEERING",
                    "Projector for a meeting",
                    "The screen in {0} cannot be connected",
                    "The adapter is missing",
                    "An engineer brings an adapter",
                    "Adapter lent, meeting started on time"),
            new Topic(
                    "SUGGESTION",
                    4,
                    "",
                    "CUSTOMER_SERVICE",
                    "增設自助快遞櫃",
                    "建議在大堂增設快遞櫃",
                    "確有需要",
                    "感謝建議，已轉請主管審批",
                    "主管已批准，列入下季度採購"),
            new Topic("SUGGESTION", 3, "", "GREENING", "增加綠植", "建議在電梯廳增加綠植", "位置可行", "感謝建議，已轉綠化部", "已增設六盆綠植"),
            new Topic(
                    "SUGGESTION",
                    3,
                    "678",
                    "ENGINEERING",
                    "延長空調時間",
                    "建議夏季空調延長到 19 點",
                    "多家租戶有同樣需求",
                    "感謝建議，已轉請主管審批",
                    "七月至九月延長半小時試行"),
            new Topic(
                    "SUGGESTION",
                    2,
                    "",
                    "CLEANING",
                    "Sort the rubbish",
                    "Please put bins for paper on each floor",
                    "Floors have no bins for paper",
                    "Thank you, we have passed it on for approval",
                    "Bins were placed on all floors"),
            new Topic(
                    "MISCONDUCT",
                    4,
                    "",
                    "SECURITY",
                    "保安態度惡劣",
                    "{0}外值班保安對訪客大聲呵斥",
                    "監控與證人所述相符",
                    "已核查，將嚴肅處理並致歉",
                    "已批評教育、調崗，部門負責人登門致歉"),
            new Topic("MISCONDUCT", 3, "", "CLEANING", "清潔員私拿物品", "清潔員從{0}取走未開封飲料", "清潔員承認", "已核查並退還", "已退還物品並按規定處理"),
            new Topic(
                    "MISCONDUCT",
                    2,
                    "",
                    "ENGINEERING",
                    "維修工私下收費",
                    "維修工在{0}更換門鎖後私收 200 元",
                    "收款記錄屬實",
                    "已核查，款項即日退還",
                    "款項已退還，維修工停崗"));

    private final Random random;

    Topics(Random random) {
        this.random = random;
    }

    /**
     * A kind of matter.
     *
     * @param weight how often, beside others of its kind
     * @param months in which months it is three times as frequent, as digits from 1 to c
     * @param content {@code {0}} stands for a room
     */
    record Topic(
            String kind,
            int weight,
            String months,
            String department,
            String subject,
            String content,
            String finding,
            String answer,
            String result) {
        private int weightIn(int month) {
            return months.indexOf(MONTHS.charAt(month - 1)) >= 0 ? weight * HOT : weight;
        }

        /** The same in a room. */
        Topic in(String room) {
            return new Topic(
                    kind,
                    weight,
                    months,
                    department,
                    subject,
                    content.replace("{0}", room),
                    finding.replace("{0}", room),
                    answer,
                    result);
        }
    }

    /** Something of that kind that is brought in that month. */
    Topic of(String kind, int month) {
        List<Topic> ofKind =
                ALL.stream().filter(topic -> topic.kind().equals(kind)).toList();
        int draw = random.nextInt(
                ofKind.stream().mapToInt(topic -> topic.weightIn(month)).sum());
        for (Topic topic : ofKind) {
            draw -= topic.weightIn(month);
            if (draw < 0) {
                return topic.in(ROOMS.get(random.nextInt(ROOMS.size())));
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
