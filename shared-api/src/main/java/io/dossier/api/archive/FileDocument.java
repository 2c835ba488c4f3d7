package io.dossier.api.archive;

import io.dossier.api.tenancy.TenancyCommand;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a paper into a tenancy's archive (R1.3). A paper filed late stands at its document date (R1.5).
 *
 * @param documentDate the date on the paper; not in the future
 * @param title 1 to 200 characters
 * @param attachments at most 20
 */
public record FileDocument(
        UUID tenancyId,
        UUID documentId,
        Category category,
        DocumentClass documentClass,
        LocalDate documentDate,
        String title,
        List<Attachment> attachments)
        implements TenancyCommand {
    public FileDocument {
        attachments = List.copyOf(attachments);
    }

    @Override
    public String about() {
        return documentId.toString();
    }

    @Override
    public Optional<String> newIdField() {
        return Optional.of("documentId");
    }
}
