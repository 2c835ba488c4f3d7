package io.dossier.query.export;

import io.dossier.query.infrastructure.projection.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Strong ETags: of all that an answer follows from. */
final class ExportTag {

    private static final int CHARACTERS = 32;

    private ExportTag() {}

    static <R> String of(
            Export<R> export, ExportFormat format, ExportRequest request, Edition<R> edition, boolean zipped) {
        String basis = Line.of(
                export.name(),
                (long) export.version(),
                export.columns().stream().map(ExportColumn::name).collect(Collectors.joining(",")),
                format,
                request.toString(),
                edition.mark());
        return "\"" + digest(basis) + (zipped ? "-gzip" : "") + "\"";
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
