package io.dossier.standalone.sample;

import io.dossier.standalone.sample.SampleOffice.SampleTenancy;
import io.dossier.standalone.sample.SampleOffice.SampleUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Lets the units. What became of each is drawn without replacement from a fixed mixture, so that the shares hold for every seed: 3 %
 * were never let, 14 % are vacant again, and of the others about every third was let to somebody else before.
 */
final class Leases {
    private static final List<String> REASONS =
            List.of("租約期滿，不再續租", "公司遷址", "業務調整，提前退租", "擴租至其他單元", "公司結業", "雙方協商提前解約");

    private final Random random;
    private final Companies companies;

    Leases(Random random, Companies companies) {
        this.random = random;
        this.companies = companies;
    }

    /** What became of a unit in the two years. */
    private record Fate(int formerTenants, boolean occupied) {}

    List<SampleTenancy> tenancies(List<SampleUnit> units) {
        List<Fate> fates = fates(units.size());
        List<SampleTenancy> tenancies = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            let(units.get(i), fates.get(i), tenancies);
        }
        tenancies.sort(Comparator.comparing(SampleTenancy::movedInOn).thenComparing(SampleTenancy::unitId));
        return numbered(tenancies);
    }

    private List<Fate> fates(int units) {
        int neverLet = units * 3 / 100;
        int vacated = units * 14 / 100;
        List<Fate> fates = new ArrayList<>(units);
        for (int i = 0; i < units; i++) {
            if (i < neverLet) {
                fates.add(new Fate(0, false));
            } else if (i < neverLet + vacated) {
                fates.add(new Fate(i % 3 == 0 ? 2 : 1, false));
            } else {
                int draw = i % 20;
                fates.add(new Fate(draw < 13 ? 0 : draw < 19 ? 1 : 2, true));
            }
        }
        Collections.shuffle(fates, random);
        return fates;
    }

    /** The two years are cut into equal shares, one for each tenant; each moves in early in theirs and is gone before the next's. */
    private void let(SampleUnit unit, Fate fate, List<SampleTenancy> tenancies) {
        int tenants = fate.formerTenants() + (fate.occupied() ? 1 : 0);
        if (tenants == 0) {
            return;
        }
        int share = (int) ChronoUnit.DAYS.between(SampleOffice.FIRST_DAY, SampleOffice.LAST_DAY) / tenants;
        for (int i = 0; i < tenants; i++) {
            LocalDate from = SampleOffice.FIRST_DAY.plusDays((long) share * i);
            // the first tenants of a building come over half a year, later ones when the unit is found
            LocalDate movedInOn = from.plusDays(random.nextInt(i == 0 ? Math.min(180, share / 3) : share / 5));
            boolean last = i == tenants - 1;
            tenancies.add(
                    last && fate.occupied()
                            ? currentTenancy(unit, movedInOn)
                            : formerTenancy(unit, movedInOn, from.plusDays(share - 10L)));
        }
    }

    private SampleTenancy currentTenancy(SampleUnit unit, LocalDate movedInOn) {
        LocalDate leaseStart = leaseStart(movedInOn);
        LocalDate leaseEnd = SampleOffice.FIRST_DAY;
        for (int years = 1 + random.nextInt(3); leaseEnd.isBefore(SampleOffice.LAST_DAY); years++) {
            leaseEnd = leaseStart.plusYears(years).minusDays(1);
        }
        return tenancy(unit, leaseStart, leaseEnd, movedInOn, Optional.empty(), Optional.empty());
    }

    /** Gone on that day or up to two months before; three in five at the end of the lease. */
    private SampleTenancy formerTenancy(SampleUnit unit, LocalDate movedInOn, LocalDate latest) {
        LocalDate leaseStart = leaseStart(movedInOn);
        LocalDate terminatedOn = latest.minusDays(random.nextInt(60));
        boolean atLeaseEnd = random.nextInt(5) < 3;
        LocalDate leaseEnd = atLeaseEnd ? terminatedOn : terminatedOn.plusDays(30 + random.nextInt(300));
        int reason = atLeaseEnd ? 0 : 1 + random.nextInt(REASONS.size() - 1);
        Optional<String> written = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(REASONS.get(reason));
        return tenancy(unit, leaseStart, leaseEnd, movedInOn, Optional.of(terminatedOn), written);
    }

    /** Half move in on the lease's first day, others up to three weeks before, to fit out, or a few days after. */
    private LocalDate leaseStart(LocalDate movedInOn) {
        return switch (random.nextInt(4)) {
            case 0 -> movedInOn.plusDays(1 + random.nextInt(21));
            case 1 -> movedInOn.minusDays(1 + random.nextInt(5));
            default -> movedInOn;
        };
    }

    private SampleTenancy tenancy(
            SampleUnit unit,
            LocalDate leaseStart,
            LocalDate leaseEnd,
            LocalDate movedInOn,
            Optional<LocalDate> terminatedOn,
            Optional<String> reason) {
        String company = companies.companyFor(unit.areaSquareMetres().doubleValue());
        return new SampleTenancy(
                "",
                unit.unitId(),
                company,
                companies.person(),
                companies.phone(),
                leaseStart,
                leaseEnd,
                movedInOn,
                terminatedOn,
                reason);
    }

    private static List<SampleTenancy> numbered(List<SampleTenancy> tenancies) {
        List<SampleTenancy> numbered = new ArrayList<>();
        for (SampleTenancy tenancy : tenancies) {
            numbered.add(new SampleTenancy(
                    "T-" + Papers.digits(numbered.size() + 1, 4),
                    tenancy.unitId(),
                    tenancy.companyName(),
                    tenancy.contactName(),
                    tenancy.contactPhone(),
                    tenancy.leaseStart(),
                    tenancy.leaseEnd(),
                    tenancy.movedInOn(),
                    tenancy.terminatedOn(),
                    tenancy.terminationReason()));
        }
        return numbered;
    }
}
