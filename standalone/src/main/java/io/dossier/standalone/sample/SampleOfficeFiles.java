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
 * Writes a sample office as the five files that the importer reads: English headings, UTF-8 without a byte order mark, lines that end
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
    private static final List<String> COMPLAINT_HEADINGS = List.of(
            "complaint_ref",
            "kind",
            "unit_id",
            "public_area",
            "public_area_building",
            "public_area_reason",
            "registered_at",
            "channel",
            "severity",
            "subject",
            "content",
            "complainant_name",
            "complainant_phone",
            "first_responder",
            "target",
            "accused",
            "course_of_events",
            "witness",
            "evidence",
            "signature",
            "investigator",
            "investigator_assigned_at",
            "on_the_spot_solution",
            "resolved_at",
            "malicious_reason",
            "flagged_at",
            "substantiated",
            "finding",
            "verified_at",
            "department",
            "assigned_at",
            "due_on",
            "answer",
            "answered_at",
            "result",
            "result_at",
            "signed_off_at",
            "measures",
            "measures_owner",
            "measures_due_on",
            "reviewed_at",
            "measures_remark",
            "measures_completed_at",
            "closed_at",
            "reopen_reason",
            "reopened_at",
            "reopened_department",
            "reopened_due_on",
            "reopened_result",
            "reopened_result_at",
            "reopened_signed_off_at",
            "reopened_closed_at");
    private static final List<String> CALLBACK_HEADINGS = List.of(
            "complaint_ref",
            "callback_number",
            "called_at",
            "method",
            "reached",
            "satisfied",
            "suggestion",
            "explanation",
            "next_callback_on",
            "rectification_department",
            "rectification_due_on",
            "rectification_result",
            "rectified_at",
            "rectification_signed_off_at",
            "callback_remark",
            "callback_reviewed_at");

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
     * Writes {@code units.csv}, {@code tenancies.csv}, {@code documents.csv}, {@code complaints.csv} and {@code callbacks.csv}; files of those names are overwritten.
     *
     * @param folder where to; it is made if it is not there
     * @throws IOException if that cannot be written to
     */
    public static void write(SampleOffice office, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("units.csv"), UNIT_HEADINGS, office.units(), SampleOfficeFiles::row);
        write(folder.resolve("tenancies.csv"), TENANCY_HEADINGS, office.tenancies(), SampleOfficeFiles::row);
        write(folder.resolve("documents.csv"), PAPER_HEADINGS, office.papers(), SampleOfficeFiles::row);
        write(
                folder.resolve("complaints.csv"),
                COMPLAINT_HEADINGS,
                office.complaints(),
                complaint -> COMPLAINT_HEADINGS.stream().map(complaint::value).toList());
        write(
                folder.resolve("callbacks.csv"),
                CALLBACK_HEADINGS,
                office.callbacks(),
                callback -> CALLBACK_HEADINGS.stream().map(callback::value).toList());
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
