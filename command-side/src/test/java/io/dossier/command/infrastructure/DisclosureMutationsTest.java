package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Role;
import io.dossier.api.disclosure.DisclosureEvent;
import io.dossier.api.disclosure.DisclosureEvent.PersonalDataRevealed;
import io.dossier.api.disclosure.RevealedSubject;
import io.dossier.command.specification.Given;
import io.dossier.command.specification.GivenMatter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Asking to see personal data, as it is sent (R1.8). */
class DisclosureMutationsTest extends PortalMutations {
    private static final String MATTER = GivenMatter.COMPLAINT.toString();

    @BeforeEach
    void aLetUnitWithAMatter() {
        letUnit();
        accepted(
                "registerComplaint",
                Map.of(
                        "complaintId", MATTER,
                        "kind", "COMPLAINT",
                        "unitId", Given.UNIT.value(),
                        "complainantName", "周敏",
                        "complainantPhone", "+86 21 5555 0201",
                        "subject", "空調漏水",
                        "content", "會議室空調漏水",
                        "channel", "HOTLINE",
                        "severity", "NORMAL"));
    }

    private static Map<String, @Nullable Object> reveal(RevealedSubject subject, String id) {
        return Map.of("subject", subject.name(), "id", id, "reason", "核實回訪記錄", "commandId", "r-" + subject);
    }

    private List<Object> shownTo(String user) {
        return node.historyOf(DisclosureEvent.streamOf(user));
    }

    private static PersonalDataRevealed revealed(
            RevealedSubject subject, Optional<UUID> tenancyId, Optional<UUID> complaintId) {
        return new PersonalDataRevealed(
                subject,
                Optional.of(Given.UNIT),
                tenancyId,
                complaintId,
                "核實回訪記錄",
                Given.NOON.instant(),
                Given.NOON.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void everyKindOfSubjectIsLookedUpAndShownOnce() {
        actAs("he.ping", Role.AUDITOR);

        assertThat(accepted("revealPersonalData", reveal(RevealedSubject.UNIT, "A-1203")))
                .isEqualTo("A-1203");
        accepted("revealPersonalData", reveal(RevealedSubject.TENANCY, Given.TENANCY.toString()));
        accepted("revealPersonalData", reveal(RevealedSubject.COMPLAINT, MATTER.toUpperCase(Locale.ROOT)));
        accepted("revealPersonalData", reveal(RevealedSubject.COMPLAINT, MATTER));

        assertThat(shownTo("he.ping"))
                .containsExactly(
                        revealed(RevealedSubject.UNIT, Optional.empty(), Optional.empty()),
                        revealed(RevealedSubject.TENANCY, Optional.of(Given.TENANCY), Optional.empty()),
                        revealed(
                                RevealedSubject.COMPLAINT,
                                Optional.of(Given.TENANCY),
                                Optional.of(GivenMatter.COMPLAINT)));
        assertThat(node.history(DisclosureEvent.streamOf("he.ping")))
                .allSatisfy(event -> assertThat(event.getMetaData())
                        .containsEntry("actor", "he.ping")
                        .containsEntry("role", "auditor"));
    }

    @Test
    void whatIsShownToOneIsNotShownToAnother() {
        actAs("he.ping", Role.AUDITOR);
        accepted("revealPersonalData", reveal(RevealedSubject.UNIT, "A-1203"));

        assertThat(shownTo("sun.li")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT, A-0000",
        "TENANCY, 00000000-0000-4000-8000-00000000ffff",
        "COMPLAINT, 00000000-0000-4000-8000-00000000ffff"
    })
    void whatIsNotInTheBooksIsNotShown(RevealedSubject subject, String id) {
        actAs("zhou.lin", Role.DIRECTOR);

        assertThat(answer(Locale.ENGLISH, "revealPersonalData", reveal(subject, id)))
                .containsEntry("accepted", false)
                .extracting("refusals")
                .asString()
                .contains("SUBJECT_UNKNOWN", "R1.8", "Nothing is known under the id " + id);
        assertThat(shownTo("zhou.lin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNIT, A 1203!, UNIT_ID_MALFORMED", "TENANCY, A-1203, UUID_MALFORMED"})
    void whatIsNoIdIsToldSo(RevealedSubject subject, String id, String code) {
        actAs("he.ping", Role.AUDITOR);

        assertThat(error(Locale.ENGLISH, "revealPersonalData", reveal(subject, id))
                        .getExtensions())
                .containsEntry("code", code)
                .containsEntry("field", "id");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR", "DIRECTOR", "SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void whoseWorkDoesNotNeedItDoesNotAsk_R1_8(Role role) {
        actAs("somebody", role);

        assertThat(error(Locale.ENGLISH, "revealPersonalData", reveal(RevealedSubject.UNIT, "A-1203"))
                        .getExtensions())
                .containsEntry("code", "NOT_PERMITTED");
        assertThat(shownTo("somebody")).isEmpty();
    }
}
