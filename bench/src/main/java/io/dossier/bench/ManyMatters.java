package io.dossier.bench;

import io.dossier.api.Event;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Complainant;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintEvent.ResultSignedOff;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.TenancyEvent.TenantMovedIn;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import io.dossier.api.unit.UnitId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * The events of an estate's matters of five years, in the order of their registration. One in four is solved by a department, the others on the spot;
 * every other one is called back; all but the last {@link #OPEN} are closed.
 *
 * @param matters how many
 */
record ManyMatters(int matters) {
    static final YearMonth FIRST = YearMonth.of(2021, 6);
    static final int MONTHS = 60;
    static final int OPEN = 5_000;
    private static final int UNITS = 3_000;
    private static final int BUILDINGS = 10;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> DEPARTMENTS = List.of("ENGINEERING", "SECURITY", "CLEANING", "GREENING");

    /** The units, and who moved in. */
    List<DomainEventMessage<?>> estate() {
        return IntStream.range(0, UNITS)
                .boxed()
                .flatMap(i -> stream("Dossier", unit(i).value(), registered(i), movedIn(i)))
                .toList();
    }

    private static UnitRegistered registered(int i) {
        return new UnitRegistered(unit(i), building(i), 1, Integer.toString(i), BigDecimal.TEN);
    }

    private static TenantMovedIn movedIn(int i) {
        LocalDate day = FIRST.minusMonths(1).atDay(1);
        Contact contact = new Contact("陳思遠", "+86 21 5555 0101");
        return new TenantMovedIn(unit(i), tenancy(i), building(i), 1, "星河科技有限公司", contact, day, day.plusYears(9), day);
    }

    /** What happened to the matters from one number to before another. */
    List<DomainEventMessage<?>> events(int from, int to) {
        return IntStream.range(from, to).boxed().flatMap(this::life).toList();
    }

    private Stream<DomainEventMessage<?>> life(int i) {
        Matter matter = matter(i);
        Instant at = registeredAt(i);
        LocalDate day = LocalDate.ofInstant(at, ZONE);
        String department = DEPARTMENTS.get(i % DEPARTMENTS.size());
        Severity severity = i % 20 == 0 ? Severity.SERIOUS : Severity.NORMAL;
        List<Event> events = new ArrayList<>();
        events.add(new ComplaintRegistered(
                matter,
                new Complainant("周敏", "+86 21 5555 0201"),
                "空調漏水",
                "會議室空調連續三天漏水",
                Channel.HOTLINE,
                severity,
                "front-desk",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at,
                day.plusDays(3)));
        if (i % 4 == 0) {
            events.addAll(solved(matter, severity, department, at));
        } else {
            events.add(new ComplaintResolvedOnTheSpot(matter, "當場更換濾網", at));
        }
        if (i % 2 == 0) {
            events.addAll(calledBack(matter, department, at.plus(Duration.ofDays(1 + i % 5)), day));
        }
        if (i < matters - OPEN) {
            events.add(new ComplaintClosed(matter, at.plus(Duration.ofDays(7))));
        }
        return stream("Complaint", matter.complaintId().toString(), events.toArray(Event[]::new));
    }

    /** What a department does about it, up to the signature. */
    private static List<Event> solved(Matter matter, Severity severity, String department, Instant at) {
        LocalDate due = LocalDate.ofInstant(at, ZONE).plusDays(3);
        return List.of(
                new ComplaintVerified(matter, true, severity, "冷凝水管堵塞", at),
                new DepartmentAssigned(matter, department, due, Optional.empty(), at),
                new CustomerAnswered(matter, "工程部明日上門處理", at),
                new ResultReported(matter, department, "已疏通並更換保溫層", at),
                new ResultSignedOff(matter, department, at));
    }

    private static List<Event> calledBack(Matter matter, String department, Instant called, LocalDate day) {
        LocalDate due = day.plusDays(3);
        return List.of(
                new CallbackArranged(
                        matter, 1, department, CallbackMethod.PHONE, due, called.minus(Duration.ofDays(1))),
                new CallbackRecorded(
                        matter,
                        1,
                        department,
                        CallbackMethod.PHONE,
                        due,
                        true,
                        Optional.of(true),
                        "",
                        "",
                        Optional.empty(),
                        called));
    }

    static Matter matter(int i) {
        UUID id = new UUID(0x4000L | ((long) i << 16), 0x8000000000000000L | (i * 0x9E3779B97F4A7C15L >>> 2));
        return new Matter(
                id,
                ComplaintKind.values()[i % 4],
                Optional.of(unit(i)),
                Optional.of(tenancy(i)),
                Optional.of(building(i)));
    }

    private Instant registeredAt(int i) {
        long days =
                FIRST.plusMonths(MONTHS).atDay(1).toEpochDay() - FIRST.atDay(1).toEpochDay();
        return FIRST.atDay(1)
                .plusDays(i * days / matters)
                .atTime(8, 0)
                .plusSeconds(i % 30_000)
                .atZone(ZONE)
                .toInstant();
    }

    static UnitId unit(int i) {
        return new UnitId(building(i) + "-%04d".formatted(i % UNITS));
    }

    static UUID tenancy(int i) {
        return new UUID(1, i % UNITS);
    }

    private static String building(int i) {
        return Character.toString('A' + i % BUILDINGS);
    }

    private static Stream<DomainEventMessage<?>> stream(String type, String id, Event... events) {
        return IntStream.range(0, events.length)
                .mapToObj(sequence -> new GenericDomainEventMessage<>(type, id, sequence, events[sequence]));
    }
}
