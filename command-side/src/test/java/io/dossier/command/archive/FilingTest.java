package io.dossier.command.archive;

import static io.dossier.command.specification.DossierSpecification.dossier;
import static io.dossier.command.specification.Given.COMPANY;
import static io.dossier.command.specification.Given.DOCUMENT;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Given.terminatedOn;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.form;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.api.archive.Attachment;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.archive.FileDocument;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.Texts;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("FileDocument (R1.3, R1.5, R1.9)")
public class FilingTest implements OffenceTable {
    private static final String SCHEMES = "file, http, https, s3, urn";
    private static final Attachment SCAN = new Attachment(
            "scan.pdf", URI.create("https://scans.example/1.pdf"), Optional.of("0123456789abcdef".repeat(4)));
    private static final Texts TITLE = new Texts(
            "title", null, 200, List.of(registered(), movedIn()), text -> file(TENANCY, "2026-03-02", text, List.of()));

    private static FileDocument file(UUID tenancyId, String date, String title, List<Attachment> attachments) {
        return new FileDocument(
                tenancyId, DOCUMENT, Category.MOVE_IN, DocumentClass.ORIGINAL, day(date), title, attachments);
    }

    private static FileDocument fileDated(String date) {
        return file(TENANCY, date, "Move-in checklist", List.of());
    }

    private static FileDocument fileWith(Attachment... attachments) {
        return file(TENANCY, "2026-03-02", "Move-in checklist", List.of(attachments));
    }

    private static Attachment called(String name) {
        return new Attachment(name, SCAN.uri(), SCAN.sha256());
    }

    private static Attachment keptAt(String uri) {
        return new Attachment("scan.pdf", URI.create(uri), Optional.empty());
    }

    private static Attachment digested(String sha256) {
        return new Attachment("scan.pdf", SCAN.uri(), Optional.of(sha256));
    }

    @Test
    void putsThePaperIntoTheArchiveAtItsDocumentDate() {
        dossier()
                .given(registered(), movedIn())
                .when(file(TENANCY, "2026-03-02", "Move-in checklist", List.of(SCAN, keptAt("urn:box:7"))))
                .becomes(new DocumentFiled(
                        UNIT,
                        TENANCY,
                        DOCUMENT,
                        Category.MOVE_IN,
                        DocumentClass.ORIGINAL,
                        day("2026-03-02"),
                        "Move-in checklist",
                        List.of(SCAN, keptAt("urn:box:7"))));
    }

    @ParameterizedTest
    @EnumSource
    void takesPapersOfEveryCategory(Category category) {
        dossier()
                .given(registered(), movedIn())
                .when(new FileDocument(
                        TENANCY, DOCUMENT, category, DocumentClass.WORKING, day("2026-03-02"), "A paper", List.of()))
                .becomes(new DocumentFiled(
                        UNIT,
                        TENANCY,
                        DOCUMENT,
                        category,
                        DocumentClass.WORKING,
                        day("2026-03-02"),
                        "A paper",
                        List.of()));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        Stream.of(
                                against("the tenancy exists")
                                        .given(registered(), movedIn())
                                        .when(file(uuid(99), "2026-03-02", "A paper", List.of()))
                                        .isRefused(
                                                rule("TENANCY_UNKNOWN", Clause.R1_2, "tenancyId", uuid(99).toString())),
                                against("nothing more goes into the archive of a terminated lease")
                                        .given(registered(), movedIn(), terminatedOn("2026-03-14"))
                                        .when(fileDated("2026-03-02"))
                                        .isRefused(rule(
                                                "ARCHIVE_CLOSED", Clause.R1_4, "tenancyId", COMPANY, "2026-03-14")),
                                against("no paper is dated tomorrow")
                                        .given(registered(), movedIn())
                                        .when(fileDated("2026-03-17"))
                                        .isRefused(rule(
                                                "DATE_IN_FUTURE",
                                                Clause.R1_5,
                                                "documentDate",
                                                "documentDate",
                                                "2026-03-17",
                                                "2026-03-16")),
                                against("a paper has at most 20 attachments")
                                        .given(registered(), movedIn())
                                        .when(file(TENANCY, "2026-03-02", "A paper", Collections.nCopies(21, SCAN)))
                                        .isRefused(form("TOO_MANY_ATTACHMENTS", "attachments", "21", "20"))),
                        Stream.of(
                                        "",
                                        " ",
                                        "\u3164",
                                        "\u200D",
                                        "x".repeat(201),
                                        "\uD83C\uDFE2".repeat(201),
                                        "a\nb",
                                        "a\tb",
                                        "a\u0000b",
                                        "a\u0085b",
                                        "a\u2028b",
                                        "scan\u202Efdp.exe",
                                        "a\u2066b",
                                        "a\uD842b",
                                        "a\uDFB7b",
                                        "a\u200Bb",
                                        "a\uE000b")
                                .map(name -> attachment(
                                        "an attachment has a printable name of 1 to 200 characters",
                                        called(name),
                                        form("ATTACHMENT_NAME_INVALID", "attachments", "200"))),
                        Stream.of(
                                        "javascript:alert(1)",
                                        "data:text/html,x",
                                        "ftp://host/scan.pdf",
                                        "scan.pdf",
                                        "//host/scan.pdf",
                                        "",
                                        "https://scans.example/" + "x".repeat(1979))
                                .map(uri -> attachment(
                                        "an attachment is kept at an address that runs nothing, of 2000 characters",
                                        keptAt(uri),
                                        form("ATTACHMENT_URI_INVALID", "attachments", SCHEMES))),
                        Stream.of("", "0123456789ABCDEF".repeat(4), "a".repeat(63), "a".repeat(65), "g".repeat(64))
                                .map(digest -> attachment(
                                        "a digest is 64 lower-case hexadecimal characters",
                                        digested(digest),
                                        rule("ATTACHMENT_DIGEST_INVALID", Clause.R1_9, "attachments"))),
                        TITLE.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence attachment(String rule, Attachment second, Refusal refusal) {
        return against(rule)
                .given(registered(), movedIn())
                .when(fileWith(SCAN, second))
                .isRefused(refusal);
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return TITLE.justWithin();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://scans.example/1.pdf",
                "http://scans.example/1.pdf",
                "s3://bucket/key",
                "file:///srv/scans/1.pdf",
                "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66"
            })
    void takesAttachmentsFromWhereScansAreKept(String uri) {
        dossier().given(registered(), movedIn()).when(fileWith(keptAt(uri))).isAccepted();
    }

    @Test
    void takesTwentyAttachmentsWithTheLongestNamesAndAddresses() {
        Attachment largest = new Attachment(
                "x".repeat(200), URI.create("https://scans.example/" + "x".repeat(1978)), Optional.empty());
        dossier()
                .given(registered(), movedIn())
                .when(file(TENANCY, "2026-03-02", "A paper", Collections.nCopies(20, largest)))
                .isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83C\uDFE2", "\uD842\uDFB7", "長"})
    void countsTheCharactersOfAnAttachmentsNameAsPeopleDo(String character) {
        dossier()
                .given(registered(), movedIn())
                .when(fileWith(called(character.repeat(200))))
                .isAccepted();
    }

    @Test
    void acceptsAPaperDatedToday() {
        dossier().given(registered(), movedIn()).when(fileDated("2026-03-16")).isAccepted();
    }

    @Test
    void acceptsAPaperFromBeforeTheMoveIn_suchAsTheLease() {
        dossier().given(registered(), movedIn()).when(fileDated("2026-01-20")).isAccepted();
    }

    @Test
    void acceptsAPaperOfTheOfficesTodayWhileUtcIsStillAtYesterday() {
        dossier()
                .given(registered(), movedIn())
                .at("2026-03-16T16:00:00Z")
                .when(fileDated("2026-03-17"))
                .isAccepted();
    }

    @Test
    void listsEveryRuleItBreaksAtOnce() {
        Attachment bad = new Attachment("", URI.create("javascript:alert(1)"), Optional.of("none"));
        dossier()
                .given(registered(), movedIn(), terminatedOn("2026-03-14"))
                .when(file(TENANCY, "2026-03-17", "", Collections.nCopies(21, bad)))
                .isRefused(
                        rule("ARCHIVE_CLOSED", Clause.R1_4, "tenancyId", COMPANY, "2026-03-14"),
                        rule("DATE_IN_FUTURE", Clause.R1_5, "documentDate", "documentDate", "2026-03-17", "2026-03-16"),
                        form("TEXT_MISSING", "title", "title"),
                        form("TOO_MANY_ATTACHMENTS", "attachments", "21", "20"),
                        form("ATTACHMENT_NAME_INVALID", "attachments", "200"),
                        form("ATTACHMENT_URI_INVALID", "attachments", SCHEMES),
                        rule("ATTACHMENT_DIGEST_INVALID", Clause.R1_9, "attachments"));
    }
}
