package io.dossier.query.audit;

import io.dossier.query.infrastructure.graphql.Messages;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remarks in words. */
final class AuditTexts {

    private AuditTexts() {}

    static Optional<String> remark(Messages messages, @Nullable Locale language, AuditReport report) {
        @Nullable Remark remark = report.remark();
        return remark == null
                ? Optional.empty()
                : Optional.of(messages.text(
                        language,
                        "AUDIT_" + remark.key().name(),
                        remark.details().toArray()));
    }
}
