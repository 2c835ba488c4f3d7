package io.dossier.query.audit;

import io.dossier.query.infrastructure.graphql.Messages;
import io.dossier.query.infrastructure.projection.Standstill;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remarks in words. */
final class AuditTexts {

    private AuditTexts() {}

    static Optional<String> remark(Messages messages, Locale language, AuditReport report) {
        @Nullable Remark remark = report.remark();
        return remark == null
                ? Optional.empty()
                : Optional.of(messages.text(
                        language,
                        "AUDIT_" + remark.key().name(),
                        details(messages, language, remark).toArray()));
    }

    private static List<String> details(Messages messages, Locale language, Remark remark) {
        if (remark.key() != Remark.Key.STUCK) {
            return remark.details(language);
        }
        // By what is kept, so that it is read in words in reports of former versions, too.
        return remark.details().stream()
                .map(detail -> Standstill.told(detail)
                        .map(standstill -> messages.text(language, "STANDSTILL_" + standstill.name()))
                        .orElse(detail))
                .toList();
    }
}
