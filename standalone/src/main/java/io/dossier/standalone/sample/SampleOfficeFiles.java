package io.dossier.standalone.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dossier.standalone.sample.SampleOffice.SamplePaper;
import io.dossier.standalone.sample.SampleOffice.SampleScan;
import io.dossier.standalone.sample.SampleOffice.SampleTenancy;
import io.dossier.standalone.sample.SampleOffice.SampleUnit;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a sample office as the three files that the importer reads: English headings, UTF-8 without a byte order mark, lines that end
 * in a line feed.
 *
 * <p>The folder {@code standalone/sample-office} is what this writes of {@link SampleOffice#SEED}. After a change here, write it again,
 * in the folder {@code standalone}:
 *
 * <pre>{@code
 * java -cp "target/classes:<class path>" io.dossier.standalone.sample.SampleOfficeFiles sample-office
 * }</pre>
 *
 * or let the test that compares them do it: {@code ./mvnw -pl standalone test -Dtest=SampleOfficeFilesTest -Dsample-office.write=true}.
 */
public final class SampleOfficeFiles {
    private static final List<String> UNIT_HEADINGS =
            List.of("unit_id", "building", "floor", "number", "area_square_metres");
    private static final List<String> TENANCY_HEADINGS = List.of(
            "tenancy_ref",
            "unit_id",
            "company_name",
            "contact_name",
            "contact_phone",
            "lease_start",
            "lease_end",
            "moved_in_on",
            "terminated_on",
            "termination_reason");
    private static final List<String> PAPER_HEADINGS = List.of(
            "document_ref",
            "tenancy_ref",
            "category",
            "document_class",
            "document_date",
            "title",
            "attachment_name",
            "attachment_uri",
            "attachment_sha256");

    private SampleOfficeFiles() {}

    /**
     * Writes an office: the first argument is the folder; a seed, a number of units and a number of papers may follow.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1 && arguments.length != 4) {
            throw new IllegalArgumentException("usage: FOLDER [SEED UNITS PAPERS]");
        }
        SampleOffice office = arguments.length == 1
                ? SampleOffice.generate(SampleOffice.SEED)
                : SampleOffice.of(
                        Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        write(office, Path.of(arguments[0]));
    }

    /**
     * Writes {@code units.csv}, {@code tenancies.csv} and {@code documents.csv}; files of those names are overwritten.
     *
     * @param folder where to; it is made if it is not there
     * @throws IOException if that cannot be written to
     */
    public static void write(SampleOffice office, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("units.csv"), UNIT_HEADINGS, office.units(), SampleOfficeFiles::row);
        write(folder.resolve("tenancies.csv"), TENANCY_HEADINGS, office.tenancies(), SampleOfficeFiles::row);
        write(folder.resolve("documents.csv"), PAPER_HEADINGS, office.papers(), SampleOfficeFiles::row);
    }

    private static <T> void write(Path file, List<String> headings, List<T> rows, Function<T, List<String>> row)
            throws IOException {
        try (Writer target = Files.newBufferedWriter(file);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target)) {
            csv.writeRecord(headings);
            rows.forEach(each -> csv.writeRecord(row.apply(each)));
        }
    }

    private static List<String> row(SampleUnit unit) {
        return List.of(
                unit.unitId(),
                unit.building(),
                String.valueOf(unit.floor()),
                unit.number(),
                unit.areaSquareMetres().toPlainString());
    }

    private static List<String> row(SampleTenancy tenancy) {
        return List.of(
                tenancy.ref(),
                tenancy.unitId(),
                tenancy.companyName(),
                tenancy.contactName(),
                tenancy.contactPhone(),
                tenancy.leaseStart().toString(),
                tenancy.leaseEnd().toString(),
                tenancy.movedInOn().toString(),
                tenancy.terminatedOn().map(LocalDate::toString).orElse(""),
                tenancy.terminationReason().orElse(""));
    }

    private static List<String> row(SamplePaper paper) {
        Optional<SampleScan> scan = paper.scan();
        return List.of(
                paper.ref(),
                paper.tenancyRef(),
                paper.category().name(),
                paper.documentClass().name(),
                paper.documentDate().toString(),
                paper.title(),
                scan.map(SampleScan::name).orElse(""),
                scan.map(SampleScan::uri).orElse(""),
                scan.map(SampleScan::sha256).orElse(""));
    }
}
