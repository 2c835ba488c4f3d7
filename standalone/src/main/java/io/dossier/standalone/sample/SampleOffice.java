package io.dossier.standalone.sample;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The books of a fictional office from {@link #FIRST_DAY} to {@link #LAST_DAY}. The same seed and size always make the same office:
 * no clock, no default locale and no hash order goes into it.
 *
 * @param units in the order of their buildings and numbers
 * @param tenancies in the order of their move-ins, those of former tenants too
 * @param papers in the order in which they were filed, which is not that of their dates
 * @param complaints the register of complaints, in the order in which customers brought them
 * @param callbacks in the order in which they were made
 */
public record SampleOffice(
        List<SampleUnit> units,
        List<SampleTenancy> tenancies,
        List<SamplePaper> papers,
        List<SampleComplaint> complaints,
        List<SampleCallback> callbacks) {
    /** The first day on which anybody moved in. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 10, 1);

    /** The last day of which the books tell. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

    /** The seed of the office that is kept with the sources. */
    public static final long SEED = 20241001L;

    private static final int UNITS = 300;
    private static final int PAPERS = 7_200;

    public SampleOffice {
        units = List.copyOf(units);
        tenancies = List.copyOf(tenancies);
        papers = List.copyOf(papers);
        complaints = List.copyOf(complaints);
        callbacks = List.copyOf(callbacks);
    }

    /**
     * A lettable space.
     *
     * @param floor the storey
     * @param areaSquareMetres with one decimal place
     */
    public record SampleUnit(String unitId, String building, int floor, String number, BigDecimal areaSquareMetres) {}

    /**
     * A stay in a unit.
     *
     * @param ref the office's own number of it
     * @param terminatedOn empty while the tenant is there
     * @param terminationReason empty also where the office wrote none down
     */
    public record SampleTenancy(
            String ref,
            String unitId,
            String companyName,
            String contactName,
            String contactPhone,
            LocalDate leaseStart,
            LocalDate leaseEnd,
            LocalDate movedInOn,
            Optional<LocalDate> terminatedOn,
            Optional<String> terminationReason) {}

    /**
     * A paper in a tenancy's archive.
     *
     * @param ref the office's own number of it
     * @param filedOn the day on which it was put into the archive; no file tells it
     */
    public record SamplePaper(
            String ref,
            String tenancyRef,
            Category category,
            DocumentClass documentClass,
            LocalDate documentDate,
            String title,
            Optional<SampleScan> scan,
            LocalDate filedOn) {}

    /** A scan of a paper; its address leads nowhere. */
    public record SampleScan(String name, String uri, String sha256) {}

    /**
     * A matter in the register.
     *
     * @param values what stands in its row, by the heading of the column; of columns that are not here nothing stands there
     */
    public record SampleComplaint(Map<String, String> values) {
        public SampleComplaint {
            values = Map.copyOf(values);
        }

        /** What stands under that heading; empty if nothing does. */
        public String value(String heading) {
            return values.getOrDefault(heading, "");
        }
    }

    /**
     * A callback of a matter.
     *
     * @param values what stands in its row, by the heading of the column; of columns that are not here nothing stands there
     */
    public record SampleCallback(Map<String, String> values) {
        public SampleCallback {
            values = Map.copyOf(values);
        }

        /** What stands under that heading; empty if nothing does. */
        public String value(String heading) {
            return values.getOrDefault(heading, "");
        }
    }

    /** The office of 300 units, 7,200 papers and some 3,500 matters in the register. */
    public static SampleOffice generate(long seed) {
        return of(seed, UNITS, PAPERS);
    }

    /**
     * An office of another size, for benchmarks.
     *
     * @param units how many units, at least 20
     * @param papers how many papers in all archives together
     */
    public static SampleOffice of(long seed, int units, int papers) {
        if (units < 20 || papers < 0) {
            throw new IllegalArgumentException("an office has at least 20 units");
        }
        Random random = new Random(seed);
        List<SampleUnit> spaces = new Buildings(random).units(units);
        List<SampleTenancy> tenancies = new Leases(random, new Companies(random)).tenancies(spaces);
        List<SamplePaper> filed = new Papers(random).papers(papers, spaces, tenancies);
        Register register = new Register(random, spaces, tenancies);
        register.write();
        return new SampleOffice(spaces, tenancies, filed, register.complaints(), register.callbacks());
    }
}
