package io.dossier.standalone.sample;

import io.dossier.standalone.sample.SampleOffice.SamplePaper;
import io.dossier.standalone.sample.SampleOffice.SampleScan;
import io.dossier.standalone.sample.SampleOffice.SampleTenancy;
import io.dossier.standalone.sample.SampleOffice.SampleUnit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Fills the archives. Large tenants and long tenancies have more papers; one paper in eight is filed late, some by months. */
final class Papers {
    private final Random random;
    private final Titles titles;

    Papers(Random random) {
        this.random = random;
        this.titles = new Titles(random);
    }

    List<SamplePaper> papers(int count, List<SampleUnit> units, List<SampleTenancy> tenancies) {
        long[] weights = weights(units, tenancies);
        long together = 0;
        for (long weight : weights) {
            together += weight;
        }
        List<SamplePaper> papers = new ArrayList<>(count);
        long before = 0;
        for (int i = 0; i < weights.length; i++) {
            // cut by running totals, so that the parts add up to the whole
            long from = count * before / together;
            before += weights[i];
            fill(tenancies.get(i), (int) (count * before / together - from), papers);
        }
        papers.sort(Comparator.comparing(SamplePaper::filedOn));
        return numbered(papers);
    }

    private static long[] weights(List<SampleUnit> units, List<SampleTenancy> tenancies) {
        Map<String, Integer> areas = new HashMap<>();
        units.forEach(unit -> areas.put(unit.unitId(), unit.areaSquareMetres().intValue()));
        return tenancies.stream()
                .mapToLong(tenancy -> (150 + ChronoUnit.DAYS.between(tenancy.movedInOn(), lastDayOf(tenancy)))
                        * (250 + areas.getOrDefault(tenancy.unitId(), 0)))
                .toArray();
    }

    private void fill(SampleTenancy tenancy, int count, List<SamplePaper> papers) {
        for (int i = 0; i < count; i++) {
            boolean atMoveIn = i < Titles.AT_MOVE_IN.size();
            Titles.Kind kind = atMoveIn ? Titles.AT_MOVE_IN.get(i) : titles.later();
            LocalDate last = lastDayOf(tenancy);
            int days = (int) ChronoUnit.DAYS.between(tenancy.movedInOn(), last);
            int after = random.nextInt((atMoveIn ? Math.min(10, days) : days) + 1);
            LocalDate documentDate = tenancy.movedInOn().plusDays(after);
            LocalDate filedOn = earlier(documentDate.plusDays(daysUntilFiled()), last);
            papers.add(new SamplePaper(
                    "",
                    tenancy.ref(),
                    kind.category(),
                    kind.documentClass(),
                    documentDate,
                    kind.title(),
                    Optional.empty(),
                    filedOn));
        }
    }

    private int daysUntilFiled() {
        int draw = random.nextInt(100);
        return draw < 87 ? random.nextInt(4) : draw < 97 ? 5 + random.nextInt(26) : 31 + random.nextInt(120);
    }

    /** After it, the archive is closed, or the books end. */
    private static LocalDate lastDayOf(SampleTenancy tenancy) {
        return tenancy.terminatedOn().orElse(SampleOffice.LAST_DAY);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<SamplePaper> numbered(List<SamplePaper> papers) {
        List<SamplePaper> numbered = new ArrayList<>(papers.size());
        for (SamplePaper paper : papers) {
            String ref = "D-" + digits(numbered.size() + 1, 6);
            numbered.add(new SamplePaper(
                    ref,
                    paper.tenancyRef(),
                    paper.category(),
                    paper.documentClass(),
                    paper.documentDate(),
                    paper.title(),
                    // two papers in five were scanned
                    random.nextInt(5) < 2 ? Optional.of(scan(ref, paper.filedOn())) : Optional.empty(),
                    paper.filedOn()));
        }
        return numbered;
    }

    private static SampleScan scan(String ref, LocalDate filedOn) {
        String name = ref + ".pdf";
        return new SampleScan(name, "https://scans.example/" + filedOn.getYear() + "/" + name, sha256(ref));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The number with zeros before it. */
    static String digits(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
