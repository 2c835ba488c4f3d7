package io.dossier.query.support;

import io.dossier.api.DossierEvent;
import io.dossier.api.Event;
import io.dossier.api.archive.Category;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.Severity;
import io.dossier.api.ledger.CallbackCounts;
import io.dossier.api.ledger.CallbackDayEvent.CallbackDayClosed;
import io.dossier.api.ledger.DepartmentCounts;
import io.dossier.api.ledger.UncalledRepair;
import io.dossier.api.renovation.RenovationEvent.RenovationApproved;
import io.dossier.api.renovation.RenovationEvent.RenovationCancelled;
import io.dossier.api.renovation.RenovationEvent.RenovationCompleted;
import io.dossier.api.renovation.RenovationEvent.RenovationInspected;
import io.dossier.api.renovation.RenovationEvent.RenovationRejected;
import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.SampleEvent.ExternalCheckRecorded;
import io.dossier.api.sample.SampleEvent.FindingRecorded;
import io.dossier.api.sample.SampleEvent.SampleDrawn;
import io.dossier.api.sample.Topic;
import io.dossier.api.tenancy.TenancyEvent.CompanyRenamed;
import io.dossier.api.tenancy.TenancyEvent.LeaseTerminated;
import io.dossier.api.unit.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The life of some units, different for every seed and the same for one: all kinds of events, late papers, papers of one date, and
 * matters of units and of the street in front of them.
 */
public final class RandomHistory {

    private static final LocalDate START = LocalDate.of(2025, 1, 15);

    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final @Nullable String[] tenancies;
    private final String[] names;
    private final int[] counters;
    private final List<List<RandomMatter>> matters = new ArrayList<>();
    private final List<RandomMatter> outdoors = new ArrayList<>();

    private RandomHistory(long seed, int units) {
        random = new Random(seed);
        tenancies = new String[units];
        names = new String[units];
        counters = new int[units];
        IntStream.range(0, units).forEach(unit -> matters.add(new ArrayList<>()));
    }

    /** So many events of one unit's dossier and none of its matters, of which each but the first makes an entry of its archive. */
    public static List<Event> ofOneDossier(long seed, int events) {
        return of(seed, 1, 2 * events).stream()
                .filter(DossierEvent.class::isInstance)
                .limit(events)
                .toList();
    }

    /** About so many events after the registration of the units, in the order in which they happen. */
    public static List<Event> of(long seed, int units, int events) {
        RandomHistory history = new RandomHistory(seed, units);
        IntStream.range(0, units).forEach(unit -> history.events.add(Story.registered(name(unit), "A", unit - 1)));
        for (int i = 0; i < events; i++) {
            if (i == events / 8) {
                history.registerRepairs("early");
            }
            history.next(history.random.nextInt(units));
        }
        history.registerRepairs("late");
        history.closeDays();
        history.sampleAQuarter();
        return List.copyOf(history.events);
    }

    // So many of one day that each document about several of them has some from the begin and some from the end.
    private void registerRepairs(String name) {
        IntStream.range(0, 40)
                .mapToObj(i -> Matters.outdoors(ComplaintKind.REPAIR, name + i))
                .forEach(repair -> events.add(Matters.registered(repair, Severity.NORMAL, Matters.at(START, 0))));
    }

    private void closeDays() {
        for (int day = 0; day < 5; day++) {
            events.add(new CallbackDayClosed(
                    START.plusDays(day),
                    new CallbackCounts(2, 1, 1, 0),
                    List.of(new DepartmentCounts("ENGINEERING", new CallbackCounts(2, 1, 1, 0))),
                    List.of(new UncalledRepair(
                            Story.id("uncalled " + day),
                            Optional.empty(),
                            Optional.of("A"),
                            "ENGINEERING",
                            Matters.at(START.plusDays(day), 0),
                            "出差")),
                    events.size(),
                    Matters.at(START.plusDays(day), 3600)));
        }
    }

    private void sampleAQuarter() {
        Quarter quarter = new Quarter("2025-Q1");
        Instant then = Matters.at(START.plusMonths(3), 0);
        List<UUID> sample = List.of(Story.id("sampled 1"), Story.id("sampled 2"));
        events.add(new SampleDrawn(quarter, 20, "seed", 10, "hash", sample, events.size(), then));
        for (int i = 0; i < 12; i++) {
            events.add(new FindingRecorded(
                    quarter,
                    sample.get(i % 2),
                    Topic.values()[i % Topic.values().length],
                    i > 3,
                    i > 3 ? "滿意" : "",
                    i > 9,
                    "",
                    "",
                    then.plusSeconds(i)));
        }
        events.add(new ExternalCheckRecorded(quarter, CheckingDepartment.QUALITY, "完整", "", then));
    }

    private static String name(int unit) {
        return "A-%04d".formatted(unit);
    }

    private void next(int unit) {
        UnitId id = new UnitId(name(unit));
        int number = counters[unit]++;
        LocalDate today = START.plusDays(number / 3);
        if (tenancies[unit] == null) {
            tenancies[unit] = id + "/t" + number;
            names[unit] = "星河科技" + number;
            events.add(Story.movedIn(id.value(), tenancies[unit], names[unit], today));
            return;
        }
        String tenancy = tenancies[unit];
        UUID tenancyId = Story.id(tenancy);
        switch (random.nextInt(30)) {
            case 0 -> {
                events.add(new LeaseTerminated(id, tenancyId, today, "到期"));
                tenancies[unit] = null;
            }
            case 1 -> {
                String newName = "遠山 Advisory " + number;
                events.add(new CompanyRenamed(id, tenancyId, names[unit], newName, today));
                names[unit] = newName;
            }
            case 2 -> renovate(id, tenancy, "r" + number, today);
            case 3 -> {
                ComplaintKind kind = ComplaintKind.values()[random.nextInt(ComplaintKind.values().length)];
                matters.get(unit)
                        .add(new RandomMatter(random, Matters.in(id.value(), tenancy, kind, id + "/m" + number)));
            }
            case 4 -> {
                Matter matter = Matters.outdoors(ComplaintKind.COMPLAINT, "outdoors " + events.size());
                outdoors.add(new RandomMatter(random, matter));
                goOn(outdoors, today);
            }
            case 5, 6, 7, 8, 9, 10 -> goOn(matters.get(unit), today);
            case 11, 12 -> goOn(outdoors, today);
            default ->
                events.add(Story.filed(
                        id.value(),
                        tenancy,
                        "申請單" + number,
                        Category.values()[random.nextInt(Category.values().length)],
                        today.minusDays(random.nextInt(3) == 0 ? random.nextInt(60) : 0)));
        }
    }

    private void goOn(List<RandomMatter> some, LocalDate today) {
        if (!some.isEmpty()) {
            events.addAll(some.get(random.nextInt(some.size())).next(today));
        }
    }

    private void renovate(UnitId unit, String tenancy, String name, LocalDate today) {
        UUID tenancyId = Story.id(tenancy);
        UUID id = Story.id(name + tenancy);
        events.add(Story.applied(unit.value(), tenancy, name + tenancy, today));
        if (random.nextInt(4) == 0) {
            events.add(new RenovationRejected(unit, tenancyId, id, today.plusDays(1), "圖紙不全"));
            return;
        }
        events.add(new RenovationApproved(unit, tenancyId, id, today.plusDays(1)));
        if (random.nextInt(4) == 0) {
            events.add(new RenovationCancelled(unit, tenancyId, id, today.plusDays(2), "改期"));
            return;
        }
        events.add(new RenovationInspected(unit, tenancyId, id, today.plusDays(9), true, ""));
        events.add(new RenovationCompleted(unit, tenancyId, id, today.plusDays(10)));
    }
}
