package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.callback.RecordCallback;
import io.dossier.api.callback.ReviewCallback;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.AssignInvestigator;
import io.dossier.api.complaint.CloseComplaint;
import io.dossier.api.complaint.CompleteMeasures;
import io.dossier.api.complaint.EscalateComplaint;
import io.dossier.api.complaint.FlagMalicious;
import io.dossier.api.complaint.RecordMissedDeadline;
import io.dossier.api.complaint.RecordReview;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.ReopenComplaint;
import io.dossier.api.complaint.ReportResult;
import io.dossier.api.complaint.ResolveOnTheSpot;
import io.dossier.api.complaint.SignOffResult;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.api.disclosure.RevealPersonalData;
import io.dossier.api.ledger.CloseCallbackDay;
import io.dossier.api.projection.RetryParkedSequence;
import io.dossier.api.projection.SkipParkedEvent;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.renovation.InspectRenovation;
import io.dossier.api.renovation.RejectRenovation;
import io.dossier.api.sample.DrawSample;
import io.dossier.api.sample.RecordExternalCheck;
import io.dossier.api.sample.RecordFinding;
import io.dossier.api.statistics.SubmitMonth;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.command.archive.FilingTest;
import io.dossier.command.callback.ArrangementTest;
import io.dossier.command.callback.CallbackReviewTest;
import io.dossier.command.callback.CallbackTest;
import io.dossier.command.complaint.AnswerTest;
import io.dossier.command.complaint.AssignmentTest;
import io.dossier.command.complaint.ClosingTest;
import io.dossier.command.complaint.EntryTest;
import io.dossier.command.complaint.EscalationTest;
import io.dossier.command.complaint.InvestigationTest;
import io.dossier.command.complaint.MaliceFlagTest;
import io.dossier.command.complaint.MeasuresTest;
import io.dossier.command.complaint.MissedDeadlineTest;
import io.dossier.command.complaint.NonCooperationTest;
import io.dossier.command.complaint.OnTheSpotTest;
import io.dossier.command.complaint.ReopeningTest;
import io.dossier.command.complaint.ResultTest;
import io.dossier.command.complaint.ReviewTest;
import io.dossier.command.complaint.SignOffTest;
import io.dossier.command.complaint.VerificationTest;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import io.dossier.command.desk.Permission;
import io.dossier.command.disclosure.DisclosureTest;
import io.dossier.command.ledger.DayClosingTest;
import io.dossier.command.projection.RetryTest;
import io.dossier.command.projection.SkipTest;
import io.dossier.command.renovation.ApplicationTest;
import io.dossier.command.renovation.ApprovalTest;
import io.dossier.command.renovation.CancellationTest;
import io.dossier.command.renovation.CompletionTest;
import io.dossier.command.renovation.InspectionTest;
import io.dossier.command.renovation.RejectionTest;
import io.dossier.command.sample.DrawingTest;
import io.dossier.command.sample.ExternalCheckTest;
import io.dossier.command.sample.FindingTest;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.statistics.SubmissionTest;
import io.dossier.command.tenancy.LeaseTerminationTest;
import io.dossier.command.tenancy.MoveInTest;
import io.dossier.command.tenancy.RenamingTest;
import io.dossier.command.unit.UnitRegistrationTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is forgotten: no rule without an offence, no code without its messages, no command without roles. */
class CompletenessTest {
    private static final List<OffenceTable> TABLES = List.of(
            new UnitRegistrationTest(),
            new MoveInTest(),
            new RenamingTest(),
            new LeaseTerminationTest(),
            new FilingTest(),
            new ApplicationTest(),
            new ApprovalTest(),
            new RejectionTest(),
            new InspectionTest(),
            new CompletionTest(),
            new CancellationTest(),
            new EntryTest(),
            new OnTheSpotTest(),
            new VerificationTest(),
            new EscalationTest(),
            new AssignmentTest(),
            new NonCooperationTest(),
            new InvestigationTest(),
            new AnswerTest(),
            new ResultTest(),
            new SignOffTest(),
            new ReviewTest(),
            new MeasuresTest(),
            new MaliceFlagTest(),
            new ArrangementTest(),
            new CallbackTest(),
            new CallbackReviewTest(),
            new ClosingTest(),
            new ReopeningTest(),
            new MissedDeadlineTest(),
            new DayClosingTest(),
            new DrawingTest(),
            new FindingTest(),
            new ExternalCheckTest(),
            new SubmissionTest(),
            new RetryTest(),
            new SkipTest(),
            new DisclosureTest());

    /** Refusals that the desk gives without asking a dossier. */
    private static final Set<String> OF_THE_DESK = Set.of("COMMAND_ID_REUSED", "ID_ALREADY_USED", "MATTER_CHANGED");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    private record Checked(Class<?> command, String code, Optional<Clause> clause, Optional<String> field) {}

    private static Stream<Checked> rulesOf(Decider<?, ?> decider) {
        return decider.rules().stream().map(rule -> checked(decider.command(), rule));
    }

    private static Checked checked(Class<?> command, Rule<?, ?> rule) {
        return new Checked(command, rule.code(), rule.clause(), rule.field());
    }

    private static Stream<Offence> offences() {
        return TABLES.stream().flatMap(table -> table.offences().stream());
    }

    @Test
    void everyRuleOfEveryDeciderIsBrokenByATest() {
        Set<Checked> rules =
                Deciders.all().stream().flatMap(CompletenessTest::rulesOf).collect(Collectors.toSet());
        Set<Checked> broken = offences()
                .map(offence -> new Checked(
                        offence.command().getClass(),
                        offence.refusal().code(),
                        offence.refusal().clause(),
                        offence.refusal().field()))
                .collect(Collectors.toSet());

        assertThat(rules).hasSizeGreaterThan(200).containsExactlyInAnyOrderElementsOf(broken);
    }

    @Test
    void everyKindOfCommandHasOneDecider() {
        assertThat(Deciders.all())
                .extracting(Decider::command)
                .doesNotHaveDuplicates()
                .hasSize(38);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyCodeHasAMessageAndNoMessageIsLeftOver(String language) throws IOException {
        Set<String> codes = Stream.concat(
                        Deciders.all().stream()
                                .flatMap(CompletenessTest::rulesOf)
                                .map(Checked::code),
                        OF_THE_DESK.stream())
                .collect(Collectors.toSet());

        assertThat(messages("refusals", language).stringPropertyNames()).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refusals", "input"})
    void bothLanguagesHaveTheSameMessagesWithTheSamePlaceholders(String bundle) throws IOException {
        Properties chinese = messages(bundle, "zh");
        Properties english = messages(bundle, "en");

        assertThat(chinese.stringPropertyNames()).isNotEmpty().isEqualTo(english.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .allSatisfy(code ->
                        assertThat(placeholders(chinese, code)).as(code).isEqualTo(placeholders(english, code)));
    }

    @Test
    void everyPlaceholderIsFilledByTheDetailsOfItsRefusal() throws IOException {
        Properties english = messages("refusals", "en");

        assertThat(offences().toList())
                .hasSizeGreaterThan(1000)
                .allSatisfy(offence -> assertThat(
                                placeholders(english, offence.refusal().code()))
                        .as(offence.refusal().code())
                        .allMatch(index -> index < offence.refusal().details().size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aLoneApostropheWouldSwallowThePlaceholdersAfterIt(String language) throws IOException {
        for (String bundle : List.of("refusals", "input")) {
            assertThat(messages(bundle, language).values())
                    .allSatisfy(text ->
                            assertThat(text.toString().replace("''", "")).doesNotContain("'"));
        }
    }

    private static Properties messages(String bundle, String language) throws IOException {
        Properties messages = new Properties();
        String file = "/messages/%s_%s.properties".formatted(bundle, language);
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }

    private static Set<Integer> placeholders(Properties messages, String code) {
        return PLACEHOLDER
                .matcher(messages.getProperty(code))
                .results()
                .map((MatchResult match) -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyDecidersCommandStandsInTheRoles_R1_1() {
        assertThat(CommandRoles.commands())
                .isEqualTo(Deciders.all().stream().map(Decider::command).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORTING"})
    void whoKeepsNoRecordsSendsNoCommand_R1_1(Role role) {
        assertThat(commandsOf(role)).isEmpty();
    }

    @Test
    void theAuditorAsksToSeePersonalDataAndChangesNothing_R1_8() {
        assertThat(commandsOf(Role.AUDITOR)).containsExactly(RevealPersonalData.class);
        assertThat(CommandRoles.of(RevealPersonalData.class).roles())
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.DIRECTOR);
    }

    @ParameterizedTest
    @ValueSource(classes = {RetryParkedSequence.class, SkipParkedEvent.class})
    void theOperatorAloneSeesToProjectionsAndToNothingElse_R1_10(Class<? extends Command> command) {
        assertThat(CommandRoles.of(command).roles()).containsExactly(Role.OPERATOR);
        assertThat(commandsOf(Role.OPERATOR))
                .containsExactlyInAnyOrder(RetryParkedSequence.class, SkipParkedEvent.class);
    }

    @Test
    void theManagerMaySendEveryCommandButTheHeadsSignatureTheDirectorsDrawTheTimersAndTheOperators_R6_7_R7_15() {
        assertThat(CommandRoles.commands())
                .filteredOn(command -> !commandsOf(Role.MANAGER).contains(command))
                .containsExactlyInAnyOrder(
                        SignOffResult.class,
                        DrawSample.class,
                        RecordMissedDeadline.class,
                        RetryParkedSequence.class,
                        SkipParkedEvent.class,
                        RevealPersonalData.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ApproveRenovation.class,
                RejectRenovation.class,
                FlagMalicious.class,
                ReviewCallback.class,
                SubmitMonth.class
            })
    void theManagerAloneApprovesReviewsSubmitsAndHoldsToBeMalicious_R6_5_R6_8_R9_4(Class<? extends Command> command) {
        assertThat(CommandRoles.of(command).roles()).containsExactly(Role.MANAGER);
    }

    @Test
    void aReviewIsTheManagersOrTheDirectorsWhereTheManagerIsAccused_R6_5_R6_14() {
        assertThat(CommandRoles.of(RecordReview.class).roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.DIRECTOR);
    }

    @Test
    void theRecordsOfMattersAreKeptByTheAssistantOrASuperiorInTheirPlace_R6_9() {
        assertThat(List.of(CommandRoles.of(CloseComplaint.class), CommandRoles.of(ReopenComplaint.class)))
                .containsOnly(new Permission(Set.of(Role.ASSISTANT, Role.SUPERVISOR, Role.MANAGER), Clause.R6_9));
    }

    @Test
    void theHeadOfADepartmentReportsSignsAndChecksAndNothingElse_R6_6_R6_7_R7_17() {
        assertThat(commandsOf(Role.DEPARTMENT_HEAD))
                .containsExactlyInAnyOrder(ReportResult.class, SignOffResult.class, RecordExternalCheck.class);
        assertThat(CommandRoles.of(SignOffResult.class).roles()).containsExactly(Role.DEPARTMENT_HEAD);
    }

    @Test
    void
            theDirectorSendsInvestigatorsReviewsDrawsSamplesAndAsksToSeePersonalDataAndNothingElse_R1_8_R6_5_R6_14_R7_15() {
        assertThat(commandsOf(Role.DIRECTOR))
                .containsExactlyInAnyOrder(
                        AssignInvestigator.class,
                        RecordReview.class,
                        DrawSample.class,
                        RecordFinding.class,
                        RevealPersonalData.class);
    }

    @Test
    void onlyTheSystemTellsThatADeadlineWasMissedAndItTellsNothingElse_R7_12() {
        assertThat(CommandRoles.of(RecordMissedDeadline.class).roles()).containsExactly(Role.SYSTEM);
        assertThat(commandsOf(Role.SYSTEM)).containsExactly(RecordMissedDeadline.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"FRONT_DESK", "ASSISTANT"})
    void theFrontDeskAndTheAssistantSendWhatCustomersBring_R6_10_R9_1(Role role) {
        assertThat(commandsOf(role))
                .contains(RegisterComplaint.class, ResolveOnTheSpot.class, AnswerCustomer.class, RecordCallback.class)
                .doesNotContain(
                        RegisterUnit.class,
                        TerminateLease.class,
                        ApproveRenovation.class,
                        RejectRenovation.class,
                        InspectRenovation.class,
                        CompleteRenovation.class);
    }

    @Test
    void theAssistantCoordinatesAndClosesDaysAndTheFrontDeskDoesNot_R6_1_R7_13() {
        assertThat(commandsOf(Role.ASSISTANT))
                .filteredOn(command -> !commandsOf(Role.FRONT_DESK).contains(command))
                .containsExactlyInAnyOrder(
                        VerifyComplaint.class,
                        EscalateComplaint.class,
                        AssignComplaint.class,
                        ReportResult.class,
                        CompleteMeasures.class,
                        CloseComplaint.class,
                        ReopenComplaint.class,
                        CloseCallbackDay.class,
                        RecordFinding.class,
                        RecordExternalCheck.class);
    }

    @Test
    void aCommandThatStandsInNoRowMayBeSentByNobody() {
        record Unheard(String about) implements Command {}

        assertThat(CommandRoles.of(Unheard.class).roles()).isEmpty();
    }

    private static Set<Class<? extends Command>> commandsOf(Role role) {
        return CommandRoles.commands().stream()
                .filter(command -> CommandRoles.of(command).roles().contains(role))
                .collect(Collectors.toSet());
    }

    @Test
    void everyRoleIsFoundByItsLabel() {
        assertThat(Arrays.stream(Role.values()))
                .allSatisfy(role -> assertThat(Role.ofLabel(role.label())).contains(role));
        assertThat(Role.ofLabel("FRONT_DESK")).isEmpty();
    }

    @Test
    void nobodyLogsInAsTheSystem() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> Role.ofPerson(role.label()).isEmpty()))
                .containsExactly(Role.SYSTEM);
    }
}
