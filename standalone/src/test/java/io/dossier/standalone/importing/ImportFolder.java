package io.dossier.standalone.importing;

import io.dossier.api.Refusal;
import io.dossier.command.desk.CommandDesk;
import io.dossier.command.infrastructure.Messages;
import io.dossier.standalone.progress.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** A folder that an office brings, and its imports. */
final class ImportFolder {
    static final String UNITS = "unit_id,building,floor,number,area_square_metres\n";
    static final String TENANCIES = "tenancy_ref,unit_id,company_name,contact_name,contact_phone,"
            + "lease_start,lease_end,moved_in_on,terminated_on,termination_reason\n";
    static final String DOCUMENTS = "document_ref,tenancy_ref,category,document_class,document_date,title\n";

    private final Path folder;
    private Locale locale = Locale.ENGLISH;
    private BiFunction<Refusal, Locale, String> refusalMessages =
            (refusal, language) -> "message of " + refusal.code() + " in " + language.getLanguage();

    ImportFolder(Path folder) {
        this.folder = folder;
    }

    /** One unit and one tenant who is there, for tests that are about something else. */
    ImportFolder withTenant() {
        return with("units.csv", UNITS + "A-101,A,1,101,128.5\n")
                .with(
                        "tenancies.csv",
                        TENANCIES + "T-1,A-101,甲公司,王敏,+86 21 5555 0101,2025-01-01,2025-12-31,2025-01-01,,\n");
    }

    ImportFolder with(String file, String content) {
        return with(file, content, StandardCharsets.UTF_8);
    }

    ImportFolder with(String file, String content, Charset charset) {
        return with(file, content.getBytes(charset));
    }

    ImportFolder with(String file, byte[] content) {
        try {
            Files.write(folder.resolve(file), content);
            return this;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    ImportFolder in(Locale language) {
        locale = language;
        return this;
    }

    /** Refusals say what they say to people, not only their codes. */
    ImportFolder withRealMessages() {
        refusalMessages = new Messages()::of;
        return this;
    }

    ImportReport importedInto(CommandDesk desk) {
        return importedInto(desk, rejects());
    }

    ImportReport importedInto(CommandDesk desk, Path rejectsFolder) {
        return importer(desk).run(folder, rejectsFolder, ProgressListener.none());
    }

    OfficeImporter importer(CommandDesk desk) {
        return new OfficeImporter(desk, Clock.systemUTC(), 8, locale, refusalMessages);
    }

    Path rejects() {
        return folder.resolve("rejects");
    }

    /** The rejected rows of a file, without its header and its byte order mark. */
    List<String> rejectsOf(String file) {
        String content = contentOf(file);
        return content.lines().skip(1).toList();
    }

    String contentOf(String rejectsFile) {
        try {
            return Files.readString(rejects().resolve(rejectsFile));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
