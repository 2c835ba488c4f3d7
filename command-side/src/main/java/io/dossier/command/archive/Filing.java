package io.dossier.command.archive;

import io.dossier.api.Clause;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.archive.Attachment;
import io.dossier.api.archive.FileDocument;
import io.dossier.command.decision.Characters;
import io.dossier.command.decision.DateRules;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import io.dossier.command.tenancy.TenancyRules;
import io.dossier.command.unit.DossierState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A paper is put into a tenancy's archive (R1.3), where it stands at its document date (R1.5). */
public final class Filing {
    private Filing() {}

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Portals show attachments as links: a scheme that runs something must never get into the history. */
    private static final Set<String> SCHEMES = Set.of("https", "http", "s3", "file", "urn");

    static final Rule<DossierState, FileDocument> ATTACHMENTS_ARE_FEW = Rule.<DossierState, FileDocument>ofForm(
                    "TOO_MANY_ATTACHMENTS",
                    "attachments",
                    s -> s.command().attachments().size() <= s.policy().attachmentsMax())
            .naming(s -> List.of(
                    Integer.toString(s.command().attachments().size()),
                    Integer.toString(s.policy().attachmentsMax())));

    static final Rule<DossierState, FileDocument> ATTACHMENTS_ARE_NAMED = Rule.<DossierState, FileDocument>ofForm(
                    "ATTACHMENT_NAME_INVALID",
                    "attachments",
                    s -> s.command().attachments().stream()
                            .map(Attachment::name)
                            .allMatch(name -> Characters.saySomething(name)
                                    && Characters.count(name) <= s.policy().nameMaxLength()
                                    && Characters.arePrintableInOneLine(name)))
            .naming(s -> List.of(Integer.toString(s.policy().nameMaxLength())));

    static final Rule<DossierState, FileDocument> ATTACHMENTS_ARE_LINKED = Rule.<DossierState, FileDocument>ofForm(
                    "ATTACHMENT_URI_INVALID",
                    "attachments",
                    s -> s.command().attachments().stream().allMatch(Filing::isSafeLink))
            .naming(s -> List.of(String.join(", ", SCHEMES.stream().sorted().toList())));

    /** The digest is how a changed original is noticed (R1.9). */
    static final Rule<DossierState, FileDocument> DIGESTS_ARE_SHA_256 = Rule.of(
            "ATTACHMENT_DIGEST_INVALID",
            Clause.R1_9,
            "attachments",
            s -> s.command().attachments().stream()
                    .flatMap(attachment -> attachment.sha256().stream())
                    .allMatch(digest -> SHA_256.matcher(digest).matches()));

    /** Decides {@link FileDocument}. */
    public static final Decider<DossierState, FileDocument> DECIDER = Decider.of(
            FileDocument.class,
            s -> List.of(new DocumentFiled(
                    s.state().unit().orElseThrow().id(),
                    s.command().tenancyId(),
                    s.command().documentId(),
                    s.command().category(),
                    s.command().documentClass(),
                    s.command().documentDate(),
                    s.command().title(),
                    s.command().attachments())),
            List.of(TenancyRules.tenancyIsKnown(), TenancyRules.archiveIsOpen()),
            List.of(DateRules.notInFuture("documentDate", Optional.of(Clause.R1_5), FileDocument::documentDate)),
            TextRules.required("title", FileDocument::title, Policy::nameMaxLength),
            List.of(ATTACHMENTS_ARE_FEW, ATTACHMENTS_ARE_NAMED, ATTACHMENTS_ARE_LINKED, DIGESTS_ARE_SHA_256));

    private static boolean isSafeLink(Attachment attachment) {
        return attachment.uri().toString().length() <= 2000
                && Optional.ofNullable(attachment.uri().getScheme())
                        .map(scheme -> SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)))
                        .orElse(false);
    }
}
