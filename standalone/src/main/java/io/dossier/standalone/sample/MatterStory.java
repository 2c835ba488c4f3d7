package io.dossier.standalone.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/**
 * What becomes of a matter: most are answered in time, solved, signed, called back and closed within days. About one answer in twenty is
 * late, one callback in ten finds a customer who is not satisfied, one in eleven reaches nobody. In the last weeks a matter in four is left
 * lying at some step.
 */
final class MatterStory {
    private static final LocalDate LATELY = SampleOffice.LAST_DAY.minusDays(24);
    private static final List<String> ADVICE = List.of(
            "請定期保養", "希望事先通知", "建議增加巡查", "維修人員服務很好", "希望下次快一點", "Please tell us the day before", "請留下聯繫方式", "可否提供書面說明");
    private static final List<String> COMPLAINTS = List.of(
            "同樣問題又出現，已致歉並說明原因",
            "客戶認為處理不徹底，已解釋將再次處理",
            "部分區域未處理，已致歉",
            "The trouble came back; apologised and explained what will be done");

    private final Random random;
    private final OfficeHours hours;
    private final Matter matter;
    private final boolean leftLying;
    private int stepsLeft;
    private LocalDateTime answeredAt = LocalDateTime.MIN;

    MatterStory(Random random, OfficeHours hours, Matter matter) {
        this.random = random;
        this.hours = hours;
        this.matter = matter;
        this.leftLying = matter.registeredAt().toLocalDate().isAfter(LATELY) && chance(25);
        this.stepsLeft = random.nextInt(6);
    }

    void tell() {
        String severity = severity();
        matter.put("severity", severity);
        matter.put(
                "channel",
                Draws.of(
                        random,
                        "HOTLINE",
                        34,
                        "PHONE",
                        16,
                        "FRONT_DESK",
                        24,
                        "ONLINE_PLATFORM",
                        12,
                        "SOCIAL_MEDIA",
                        6,
                        "EMAIL",
                        6,
                        "LETTER",
                        2));
        matter.put("first_responder", Draws.of(random, "front-desk", 72, "assistant", 20, "supervisor", 8));
        boolean misconduct = matter.kind().equals("MISCONDUCT");
        if (misconduct) {
            report();
        } else if (!matter.kind().equals("SUGGESTION") && chance(20)) {
            matter.put("target", "物業服務");
        }
        if (severity.equals("MINOR") && !misconduct && chance(33)) {
            onTheSpot();
        } else {
            verify(severity);
        }
    }

    private String severity() {
        return switch (matter.kind()) {
            case "REPAIR" -> Draws.of(random, "MINOR", 34, "NORMAL", 62, "SERIOUS", 3, "SPECIAL", 1);
            case "COMPLAINT" -> Draws.of(random, "MINOR", 20, "NORMAL", 66, "SERIOUS", 12, "SPECIAL", 2);
            case "HELP" -> Draws.of(random, "MINOR", 46, "NORMAL", 52, "SERIOUS", 2);
            case "SUGGESTION" -> Draws.of(random, "MINOR", 70, "NORMAL", 30);
            default -> Draws.of(random, "NORMAL", 58, "SERIOUS", 38, "SPECIAL", 4);
        };
    }

    private void report() {
        matter.put("target", matter.topic().subject());
        matter.put("accused", "staff-" + (100 + random.nextInt(60)));
        matter.put("course_of_events", matter.topic().content());
        matter.put("witness", "同層租戶員工");
        matter.put("evidence", "監控錄像編號 " + (1000 + random.nextInt(9000)));
        matter.put("signature", "投訴人已簽字");
    }

    private void onTheSpot() {
        matter.put("on_the_spot_solution", matter.topic().result());
        LocalDateTime at = hours.within(matter.registeredAt(), 5, 45);
        if (!matter.happened("resolved_at", at)) {
            matter.put("on_the_spot_solution", "");
            return;
        }
        callBack(at, "MINOR", false, true);
    }

    private void verify(String severity) {
        LocalDateTime at = hours.within(matter.registeredAt(), 10, 90);
        boolean grave = isGrave(severity);
        if (matter.kind().equals("MISCONDUCT")) {
            if (stops() || !matter.happened("investigator_assigned_at", at)) {
                return;
            }
            matter.put("investigator", "supervisor");
            at = hours.after(at, 120, 1500);
        }
        if (stops() || !matter.happened("verified_at", at)) {
            return;
        }
        boolean malicious = !grave && matter.kind().equals("COMPLAINT") && chance(1);
        boolean unfounded = malicious || (!grave && matter.kind().equals("COMPLAINT") && chance(4));
        matter.put("substantiated", unfounded ? "no" : "yes");
        matter.put("finding", unfounded ? "現場核查，與所述不符" : matter.topic().finding());
        if (malicious && matter.happened("flagged_at", hours.after(at, 20, 200))) {
            matter.put("malicious_reason", "一個月內多次以同一不實事由投訴，經核查均不屬實");
        }
        answeredAt = answer(at, severity, unfounded);
        if (unfounded) {
            if (!answeredAt.equals(LocalDateTime.MAX)) {
                callBack(answeredAt, severity, false, true);
            }
            return;
        }
        solve(at, severity, grave);
    }

    /** When the customer was answered; never, if the books end before. */
    private LocalDateTime answer(LocalDateTime verifiedAt, String severity, boolean unfounded) {
        if (stops()) {
            return LocalDateTime.MAX;
        }
        LocalDate last = matter.registeredAt().toLocalDate().plusDays(severity.equals("MINOR") ? 0 : 3);
        LocalDateTime at =
                severity.equals("MINOR") ? hours.within(verifiedAt, 10, 120) : hours.after(verifiedAt, 30, 2_400);
        if (chance(5)) {
            at = hours.on(last.plusDays(1L + random.nextInt(2)));
        }
        if (at.isBefore(verifiedAt)) {
            at = verifiedAt.plusMinutes(10);
        }
        if (!matter.happened("answered_at", at)) {
            return LocalDateTime.MAX;
        }
        matter.put("answer", unfounded ? "經核查與所述不符，已向客戶耐心說明" : matter.topic().answer());
        return at;
    }

    private void solve(LocalDateTime verifiedAt, String severity, boolean grave) {
        LocalDateTime assignedAt = hours.after(verifiedAt, 5, 120);
        if (stops() || !matter.happened("assigned_at", assignedAt)) {
            return;
        }
        matter.put("department", matter.topic().department());
        LocalDate dueOn = assignedAt.toLocalDate().plusDays(grave ? 2L + random.nextInt(4) : 1L + random.nextInt(3));
        matter.put("due_on", dueOn.toString());
        boolean reviewed = grave && review(assignedAt);
        if (stops()) {
            return;
        }
        LocalDate day = chance(7)
                ? dueOn.plusDays(1L + random.nextInt(3))
                : assignedAt
                        .toLocalDate()
                        .plusDays(random.nextInt((int) (dueOn.toEpochDay()
                                        - assignedAt.toLocalDate().toEpochDay())
                                + 1));
        LocalDateTime resultAt = hours.onOrAfter(day, assignedAt.plusMinutes(30));
        if (!matter.happened("result_at", resultAt)) {
            return;
        }
        matter.put("result", matter.topic().result());
        LocalDateTime signedAt = hours.within(resultAt, 5, 90);
        boolean signed = !stops() && matter.happened("signed_off_at", signedAt);
        callBack(signed ? signedAt : resultAt, severity, true, signed && (!grave || reviewed));
    }

    /** Whether the measures are carried out when the books end. */
    private boolean review(LocalDateTime assignedAt) {
        LocalDateTime reviewedAt = hours.after(assignedAt, 60, 1_400);
        if (stops() || !matter.happened("reviewed_at", reviewedAt)) {
            return false;
        }
        LocalDate dueOn = reviewedAt.toLocalDate().plusDays(5L + random.nextInt(6));
        matter.put("measures", "排查同類隱患，修訂作業規程並培訓當班人員");
        matter.put("measures_owner", "部門負責人");
        matter.put("measures_due_on", dueOn.toString());
        LocalDateTime doneAt = hours.on(chance(8) ? dueOn.plusDays(2) : dueOn.minusDays(random.nextInt(4)));
        if (!matter.happened("measures_completed_at", doneAt)) {
            return false;
        }
        matter.put("measures_remark", "措施已全部落實並複查");
        return true;
    }

    private void callBack(LocalDateTime askedAbout, String severity, boolean departmentSolved, boolean mayClose) {
        LocalDateTime from = askedAbout;
        int days = callbackDays(severity);
        LocalDate due = from.toLocalDate().plusDays(days);
        LocalDateTime closableFrom = askedAbout;
        for (int number = 1; number <= 6; number++) {
            LocalDate day = chance(6) ? due.plusDays(1) : due.minusDays(number == 1 ? random.nextInt(days + 1) : 0);
            LocalDateTime at = hours.onOrAfter(day, from.plusMinutes(15));
            if (stops() || !matter.calledBack(at)) {
                return;
            }
            matter.putOfCallback("method", isGrave(severity) ? "VISIT" : "PHONE");
            boolean reached = !chance(9);
            boolean satisfied = reached && !chance(10);
            matter.putOfCallback("reached", reached ? "yes" : "no");
            if (!reached) {
                due = at.toLocalDate().plusDays(1);
                matter.putOfCallback("explanation", "電話無人接聽");
                matter.putOfCallback("next_callback_on", due.toString());
                reviewCallback(at, 40);
                from = at;
                continue;
            }
            matter.putOfCallback("satisfied", satisfied ? "yes" : "no");
            if (chance(satisfied ? 12 : 30)) {
                matter.putOfCallback("suggestion", ADVICE.get(random.nextInt(ADVICE.size())));
            }
            reviewCallback(at, satisfied ? 85 : 100);
            if (satisfied) {
                close(at, closableFrom, departmentSolved, mayClose);
                return;
            }
            LocalDateTime mendedAt = rectify(at);
            if (mendedAt.equals(LocalDateTime.MAX)) {
                return;
            }
            closableFrom = mendedAt.plusHours(2);
            from = mendedAt;
            due = later(at.toLocalDate().plusDays(4), mendedAt.toLocalDate());
        }
    }

    private void reviewCallback(LocalDateTime at, int share) {
        if (chance(share) && matter.happenedOfCallback("callback_reviewed_at", hours.after(at, 200, 6_000))) {
            matter.putOfCallback("callback_remark", chance(70) ? "已閱" : "已閱，請跟進客戶建議");
        }
    }

    /** When the department had mended it and its head had signed; never, if the books end before. */
    private LocalDateTime rectify(LocalDateTime at) {
        LocalDate dueOn = at.toLocalDate().plusDays(1L + random.nextInt(3));
        matter.putOfCallback("explanation", COMPLAINTS.get(random.nextInt(COMPLAINTS.size())));
        matter.putOfCallback("next_callback_on", at.toLocalDate().plusDays(4).toString());
        matter.putOfCallback("rectification_department", matter.topic().department());
        matter.putOfCallback("rectification_due_on", dueOn.toString());
        LocalDateTime mendedAt = hours.onOrAfter(chance(10) ? dueOn.plusDays(2) : dueOn, at.plusMinutes(60));
        if (stops() || !matter.happenedOfCallback("rectified_at", mendedAt)) {
            return LocalDateTime.MAX;
        }
        matter.putOfCallback("rectification_result", "已重新處理並由主管現場複查");
        LocalDateTime signedAt = hours.within(mendedAt, 5, 90);
        return matter.happenedOfCallback("rectification_signed_off_at", signedAt) ? signedAt : LocalDateTime.MAX;
    }

    private void close(
            LocalDateTime satisfiedAt, LocalDateTime closableFrom, boolean departmentSolved, boolean mayClose) {
        if (answeredAt.equals(LocalDateTime.MAX)) {
            return;
        }
        LocalDateTime at = latest(latest(satisfiedAt, closableFrom).plusHours(3), answeredAt);
        LocalDateTime closedAt =
                matter.complaint().value("measures_completed_at").isEmpty()
                        ? hours.after(at, 10, 600)
                        : hours.after(at, 10, 600).plusDays(14);
        if (!mayClose || stops() || !matter.happened("closed_at", closedAt)) {
            return;
        }
        if (departmentSolved && matter.callbacks().size() == 1 && random.nextInt(80) == 0) {
            reopen(closedAt);
        }
    }

    /** The same trouble comes back weeks later. */
    private void reopen(LocalDateTime closedAt) {
        LocalDateTime reopenedAt = hours.earlyOn(closedAt.toLocalDate().plusDays(5L + random.nextInt(30)));
        if (!matter.happened("reopened_at", reopenedAt)) {
            return;
        }
        matter.put("reopen_reason", "同樣問題再次出現，客戶來電要求重新處理");
        matter.put("reopened_department", matter.topic().department());
        matter.put("reopened_due_on", reopenedAt.toLocalDate().plusDays(2).toString());
        LocalDateTime resultAt =
                hours.onOrAfter(reopenedAt.toLocalDate().plusDays(random.nextInt(3)), reopenedAt.plusMinutes(60));
        if (!matter.happened("reopened_result_at", resultAt)) {
            return;
        }
        matter.put("reopened_result", "已更換整套部件，連續觀察兩日正常");
        LocalDateTime signedAt = hours.within(resultAt, 5, 60);
        if (!matter.happened("reopened_signed_off_at", signedAt) || !matter.calledBack(signedAt.plusMinutes(30))) {
            return;
        }
        matter.putOfCallback("method", "PHONE");
        matter.putOfCallback("reached", "yes");
        matter.putOfCallback("satisfied", "yes");
        matter.happened("reopened_closed_at", signedAt.plusMinutes(90));
    }

    private int callbackDays(String severity) {
        if (matter.kind().equals("REPAIR")) {
            return 0;
        }
        return switch (severity) {
            case "MINOR" -> 3;
            case "NORMAL" -> 2;
            default -> 1;
        };
    }

    private static boolean isGrave(String severity) {
        return severity.equals("SERIOUS") || severity.equals("SPECIAL");
    }

    /** Whether this is where the matter is left lying. */
    private boolean stops() {
        return leftLying && stepsLeft-- <= 0;
    }

    private boolean chance(int hundredths) {
        return random.nextInt(100) < hundredths;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
