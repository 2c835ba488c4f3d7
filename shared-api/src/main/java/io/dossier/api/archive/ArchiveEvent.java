package io.dossier.api.archive;

import io.dossier.api.DossierEvent;
import io.dossier.api.unit.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happens to the papers of a tenancy's archive. */
public sealed interface ArchiveEvent extends DossierEvent {

    /**
     * A paper was put into an archive.
     *
     * @param documentDate the date on the paper, by which it is ordered (R1.5)
     * @param attachments its scans, in the order given
     */
    record DocumentFiled(
            UnitId unitId,
            UUID tenancyId,
            UUID documentId,
            Category category,
            DocumentClass documentClass,
            LocalDate documentDate,
            String title,
            List<Attachment> attachments)
            implements ArchiveEvent {
        public DocumentFiled {
            attachments = List.copyOf(attachments);
        }

        @Override
        public Optional<UUID> introduces() {
            return Optional.of(documentId);
        }
    }
}
