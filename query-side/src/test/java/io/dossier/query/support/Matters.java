package io.dossier.query.support;

import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Misconduct;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.Severity;
import io.dossier.api.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events of a matter, with what does not matter filled in. */
public final class Matters {

    /** The zone of the office in these stories. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Matters() {}

    /** A matter of a tenancy. */
    public static Matter in(String unit, String tenancy, ComplaintKind kind, String name) {
        return new Matter(
                Story.id(name),
                kind,
                Optional.of(new UnitId(unit)),
                Optional.of(Story.id(tenancy)),
                Optional.of(unit.substring(0, 1)));
    }

    /** A matter of the street in front of the buildings. */
    public static Matter outdoors(ComplaintKind kind, String name) {
        return new Matter(Story.id(name), kind, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Nine in the morning of that day at the office, and so many seconds. */
    public static Instant at(LocalDate day, int seconds) {
        return day.atTime(9, 0).atZone(ZONE).toInstant().plusSeconds(seconds);
    }

    public static ComplaintRegistered registered(Matter matter, Severity severity, Instant at) {
        return registered(matter, severity, "front-desk", at);
    }

    public static ComplaintRegistered registered(Matter matter, Severity severity, String firstResponder, Instant at) {
        return new ComplaintRegistered(
                matter,
                new Complainant("周敏", "+86 21 5555 0201"),
                "空調漏水",
                "會議室空調連續三天漏水",
                Channel.HOTLINE,
                severity,
                firstResponder,
                Optional.empty(),
                matter.unitId().isPresent()
                        ? Optional.empty()
                        : Optional.of(new PublicArea(Optional.empty(), "東門", "公共區域")),
                matter.kind() == ComplaintKind.MISCONDUCT
                        ? Optional.of(new Misconduct("wu.gang", "態度惡劣", "李娜", "錄音", "周敏"))
                        : Optional.empty(),
                at,
                LocalDate.ofInstant(at, ZONE).plusDays(severity == Severity.MINOR ? 0 : 3));
    }

    public static ComplaintVerified verified(Matter matter, boolean substantiated, Severity severity, Instant at) {
        return new ComplaintVerified(matter, substantiated, severity, "冷凝水管堵塞", at);
    }

    public static DepartmentAssigned assigned(Matter matter, String department, LocalDate dueOn, Instant at) {
        return new DepartmentAssigned(matter, department, dueOn, Optional.empty(), at);
    }

    public static CustomerAnswered answered(Matter matter, Instant at) {
        return new CustomerAnswered(matter, "工程部明日上門疏通", at);
    }

    public static ResultReported result(Matter matter, String department, Instant at) {
        return new ResultReported(matter, department, "已疏通冷凝水管", at);
    }

    public static ResultSignedOff signedOff(Matter matter, String department, Instant at) {
        return new ResultSignedOff(matter, department, at);
    }

    public static CallbackArranged arranged(Matter matter, int number, LocalDate dueOn, Instant at) {
        return new CallbackArranged(matter, number, "ENGINEERING", CallbackMethod.PHONE, dueOn, at);
    }

    /** A callback; {@code satisfied} is null where nobody was reached. */
    public static CallbackRecorded calledBack(Matter matter, int number, @Nullable Boolean satisfied, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZONE);
        boolean again = !Boolean.TRUE.equals(satisfied);
        return new CallbackRecorded(
                matter,
                number,
                "ENGINEERING",
                again ? CallbackMethod.PHONE : CallbackMethod.VISIT,
                day,
                satisfied != null,
                Optional.ofNullable(satisfied),
                Boolean.FALSE.equals(satisfied) ? "請清理地毯" : "",
                again ? "需要安排地毯清洗" : "",
                again ? Optional.of(day.plusDays(1)) : Optional.empty(),
                at);
    }

    public static RectificationOrdered rectification(
            Matter matter, int number, String department, LocalDate dueOn, Instant at) {
        return new RectificationOrdered(matter, number, department, dueOn, at);
    }

    public static ComplaintClosed closed(Matter matter, Instant at) {
        return new ComplaintClosed(matter, at);
    }
}
