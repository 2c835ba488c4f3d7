package io.dossier.standalone.sample;

import io.dossier.standalone.sample.SampleOffice.SampleCallback;
import io.dossier.standalone.sample.SampleOffice.SampleComplaint;
import io.dossier.standalone.sample.SampleOffice.SampleTenancy;
import io.dossier.standalone.sample.SampleOffice.SampleUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Two years of complaints, repairs, help, suggestions and reports of misconduct. There are more in summer and in winter than between, and
 * on working days than at week-ends. Three in four are about a unit that is let, others about public areas, a few about the place of a
 * vacant unit.
 */
final class Register {
    /** How many a working day brings in an ordinary month, in hundredths. */
    private static final int A_DAY = 560;

    private static final int AT_WEEKENDS = 30;

    /** How busy the months are, from January on, in hundredths. */
    private static final int[] SEASON = {110, 80, 90, 90, 100, 125, 145, 140, 110, 90, 95, 115};

    private static final List<String> AREAS = List.of("大堂", "地下車庫", "B1 卸貨區", "電梯廳", "消防樓梯", "屋頂平臺", "室外廣場", "東側洗手間");

    private final Random random;
    private final Companies people;
    private final List<SampleUnit> units;
    private final Map<String, List<SampleTenancy>> tenancies;
    private final Topics topics;
    private final OfficeHours hours;
    private final List<SampleComplaint> complaints = new ArrayList<>();
    private final List<SampleCallback> callbacks = new ArrayList<>();

    Register(Random random, List<SampleUnit> units, List<SampleTenancy> tenancies) {
        this.random = random;
        this.people = new Companies(random);
        this.units = units;
        this.tenancies = tenancies.stream().collect(Collectors.groupingBy(SampleTenancy::unitId));
        this.topics = new Topics(random);
        this.hours = new OfficeHours(random);
    }

    /** Writes the register, day by day. */
    void write() {
        List<LocalDateTime> arrivals = new ArrayList<>();
        for (LocalDate day = SampleOffice.FIRST_DAY; !day.isAfter(SampleOffice.LAST_DAY); day = day.plusDays(1)) {
            for (int i = arrivalsOn(day); i > 0; i--) {
                arrivals.add(hours.on(day));
            }
        }
        arrivals.sort(Comparator.naturalOrder());
        for (LocalDateTime arrival : arrivals) {
            enter(arrival);
        }
        callbacks.sort(Comparator.comparing((SampleCallback callback) -> callback.value("called_at"))
                .thenComparing(callback -> callback.value("complaint_ref")));
    }

    List<SampleComplaint> complaints() {
        return complaints;
    }

    List<SampleCallback> callbacks() {
        return callbacks;
    }

    private int arrivalsOn(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        int expected = A_DAY * SEASON[day.getMonthValue() - 1] / 100 * (weekend ? AT_WEEKENDS : 100) / 100;
        // an office of 300 units; a larger one for benchmarks has more
        long scaled = (long) expected * units.size() / 300;
        return (int) (scaled / 200
                + random.nextInt((int) (scaled / 100) + 1)
                + (random.nextInt(100) < scaled % 100 ? 1 : 0));
    }

    private void enter(LocalDateTime arrival) {
        String kind = Draws.of(random, "REPAIR", 52, "COMPLAINT", 27, "HELP", 11, "SUGGESTION", 8, "MISCONDUCT", 2);
        Matter matter = new Matter(
                "C-" + Papers.digits(complaints.size() + 1, 5),
                kind,
                arrival,
                topics.of(kind, arrival.getMonthValue()));
        place(matter, arrival.toLocalDate());
        new MatterStory(random, hours, matter).tell();
        complaints.add(matter.complaint());
        callbacks.addAll(matter.callbacks());
    }

    private void place(Matter matter, LocalDate day) {
        int draw = random.nextInt(100);
        Optional<SampleTenancy> tenant = draw < 77 ? somebodyThere(day) : Optional.empty();
        boolean contact = random.nextInt(3) == 0;
        matter.put(
                "complainant_name",
                tenant.filter(there -> contact).map(SampleTenancy::contactName).orElseGet(people::person));
        matter.put(
                "complainant_phone",
                tenant.filter(there -> contact).map(SampleTenancy::contactPhone).orElseGet(people::phone));
        SampleUnit unit = units.get(random.nextInt(units.size()));
        if (tenant.isPresent()) {
            matter.put("unit_id", tenant.get().unitId());
        } else if (draw < 88 && tenantOf(unit.unitId(), day).isEmpty()) {
            matter.put("unit_id", unit.unitId());
            matter.put("public_area", "空置單元 " + unit.unitId());
            matter.put("public_area_reason", "單元空置，由巡樓或鄰近租戶報告");
        } else {
            inPublic(matter);
        }
    }

    /** Who lets some unit on that day; empty where nobody is found in a few tries. */
    private Optional<SampleTenancy> somebodyThere(LocalDate day) {
        for (int attempt = 0; attempt < 12; attempt++) {
            Optional<SampleTenancy> tenant =
                    tenantOf(units.get(random.nextInt(units.size())).unitId(), day);
            if (tenant.isPresent()) {
                return tenant;
            }
        }
        return Optional.empty();
    }

    private Optional<SampleTenancy> tenantOf(String unitId, LocalDate day) {
        return tenancies.getOrDefault(unitId, List.of()).stream()
                .filter(tenancy -> !tenancy.movedInOn().isAfter(day))
                .filter(tenancy ->
                        tenancy.terminatedOn().map(last -> !last.isBefore(day)).orElse(true))
                .findFirst();
    }

    private void inPublic(Matter matter) {
        String area = AREAS.get(random.nextInt(AREAS.size()));
        matter.put("public_area", area);
        if (!area.equals("室外廣場")) {
            matter.put(
                    "public_area_building",
                    units.get(random.nextInt(units.size())).building());
        }
        matter.put("public_area_reason", "公共區域，不屬任何租戶");
    }
}
