package io.dossier.command.archive;

import io.dossier.api.CommandReceipt;
import io.dossier.api.archive.Attachment;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.archive.FileDocument;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ArchiveMutations {
    private final MutationDesk desk;

    ArchiveMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record AttachmentInput(
            String name, String uri, @Nullable String sha256) {}

    record FileDocumentInput(
            String tenancyId,
            @Nullable String documentId,
            Category category,
            DocumentClass documentClass,
            LocalDate documentDate,
            String title,
            @Nullable List<AttachmentInput> attachments,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt fileDocument(@Argument FileDocumentInput input) {
        return desk.submit(
                new FileDocument(
                        Inputs.uuid("tenancyId", input.tenancyId()),
                        Inputs.newUuid("documentId", input.documentId(), input.commandId()),
                        input.category(),
                        input.documentClass(),
                        Inputs.date("documentDate", input.documentDate()),
                        input.title(),
                        attachments(input.attachments())),
                input.commandId());
    }

    private static List<Attachment> attachments(@Nullable List<AttachmentInput> inputs) {
        return inputs == null
                ? List.of()
                : inputs.stream()
                        .map(input -> new Attachment(
                                input.name(),
                                Inputs.uri("attachments.uri", input.uri()),
                                Optional.ofNullable(input.sha256())))
                        .toList();
    }
}
