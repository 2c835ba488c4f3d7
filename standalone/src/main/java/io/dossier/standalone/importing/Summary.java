package io.dossier.standalone.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes the report for people. */
final class Summary {
    private Summary() {}

    static ImportReport report(
            List<FileReport> files,
            Optional<String> stoppedBecause,
            Instant started,
            Instant ended,
            ImportTexts texts) {
        Duration took = Duration.between(started, ended);
        ImportReport figures = new ImportReport(files, stoppedBecause, took, "");
        List<String> lines = new ArrayList<>();
        files.forEach(file -> lines.addAll(linesOf(file, texts)));
        if (!files.isEmpty()) {
            lines.add(total(figures, texts));
        }
        stoppedBecause.ifPresent(lines::add);
        return new ImportReport(files, stoppedBecause, took, String.join("\n", lines));
    }

    private static List<String> linesOf(FileReport file, ImportTexts texts) {
        String name = file.file().getFileName().toString();
        if (file.unreadableBecause().isPresent()) {
            return List.of(texts.text(
                    "SUMMARY_FILE_UNREADABLE", name, file.unreadableBecause().get()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("SUMMARY_FILE", name, file.rowsRead(), file.accepted(), file.rejected()));
        file.rejects().ifPresent(rejects -> lines.add(texts.text("SUMMARY_REJECTS", rejects)));
        return lines;
    }

    private static String total(ImportReport report, ImportTexts texts) {
        double seconds = report.took().toMillis() / 1000.0;
        long rate = seconds == 0 ? report.rowsRead() : Math.round(report.rowsRead() / seconds);
        return texts.text(
                "SUMMARY_TOTAL",
                report.rowsRead(),
                String.format(Locale.ROOT, "%.1f", seconds),
                rate,
                report.accepted(),
                report.rejected());
    }
}
