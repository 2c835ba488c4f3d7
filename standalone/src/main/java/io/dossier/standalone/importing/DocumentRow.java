package io.dossier.standalone.importing;

import static java.util.Objects.requireNonNull;

import io.dossier.api.archive.Attachment;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.archive.FileDocument;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the documents' file.
 *
 * @param line where it starts
 * @param tenancyRef the office's number of its tenancy, as it stands in the row
 * @param ref the office's number of the paper, as it stands in the row; if there is none, the command's document id stands for what
 *     the row says, and rows that say the same still share it
 */
record DocumentRow(long line, FileDocument command, String tenancyRef, Optional<String> ref) {

    /** Understands a row; empty if it has problems, which the fields then know. */
    static Optional<DocumentRow> read(Fields fields) {
        String ref = fields.text(Column.DOCUMENT_REF);
        String tenancyRef = fields.required(Column.TENANCY_REF);
        Category category = fields.category();
        DocumentClass documentClass = fields.documentClass();
        LocalDate documentDate = fields.date(Column.DOCUMENT_DATE);
        String title = fields.required(Column.TITLE);
        Optional<Attachment> attachment = attachment(fields);
        if (tenancyRef == null || !fields.problems().isEmpty()) {
            return Optional.empty();
        }
        UUID tenancyId = OfficeIds.tenancy(tenancyRef);
        FileDocument command = new FileDocument(
                tenancyId,
                ref.isEmpty() ? tenancyId : OfficeIds.document(ref),
                requireNonNull(category),
                requireNonNull(documentClass),
                requireNonNull(documentDate),
                requireNonNull(title),
                attachment.stream().toList());
        return Optional.of(new DocumentRow(
                fields.line(),
                ref.isEmpty() ? withId(command, content(command)) : command,
                tenancyRef,
                ref.isEmpty() ? Optional.empty() : Optional.of(ref)));
    }

    /** The command about the same paper under another id. */
    static FileDocument withId(FileDocument paper, UUID documentId) {
        return new FileDocument(
                paper.tenancyId(),
                documentId,
                paper.category(),
                paper.documentClass(),
                paper.documentDate(),
                paper.title(),
                paper.attachments());
    }

    /** What the row says for an id that was made from it; anything else as it is. */
    String officeWord(String detail) {
        if (detail.equals(command.tenancyId().toString())) {
            return tenancyRef;
        }
        return detail.equals(command.documentId().toString()) ? ref.orElse(command.title()) : detail;
    }

    String commandId() {
        return OfficeIds.named("file-document:" + command.documentId()).toString();
    }

    private static UUID content(FileDocument paper) {
        Optional<Attachment> attachment = paper.attachments().stream().findFirst();
        return OfficeIds.documentContent(
                paper.tenancyId().toString(),
                paper.category().name(),
                paper.documentClass().name(),
                paper.documentDate().toString(),
                paper.title(),
                attachment.map(Attachment::name).orElse(""),
                attachment.map(Attachment::uri).map(URI::toString).orElse(""),
                attachment.flatMap(Attachment::sha256).orElse(""));
    }

    private static Optional<Attachment> attachment(Fields fields) {
        String name = fields.text(Column.ATTACHMENT_NAME);
        boolean any = !name.isEmpty()
                || !fields.text(Column.ATTACHMENT_URI).isEmpty()
                || !fields.text(Column.ATTACHMENT_SHA256).isEmpty();
        if (!any) {
            return Optional.empty();
        }
        if (name.isEmpty() || fields.text(Column.ATTACHMENT_URI).isEmpty()) {
            fields.problem(
                    "ATTACHMENT_INCOMPLETE", fields.name(Column.ATTACHMENT_NAME), fields.name(Column.ATTACHMENT_URI));
            return Optional.empty();
        }
        URI uri = fields.uri(Column.ATTACHMENT_URI);
        Optional<String> sha256 = fields.optionalSha256(Column.ATTACHMENT_SHA256);
        return uri == null ? Optional.empty() : Optional.of(new Attachment(name, uri, sha256));
    }
}
