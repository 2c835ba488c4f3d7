package io.dossier.command.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.renovation.ApproveRenovation;
import io.dossier.api.renovation.CompleteRenovation;
import io.dossier.api.renovation.InspectRenovation;
import io.dossier.api.renovation.RejectRenovation;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.command.archive.FilingTest;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Rule;
import io.dossier.command.renovation.ApplicationTest;
import io.dossier.command.renovation.ApprovalTest;
import io.dossier.command.renovation.CancellationTest;
import io.dossier.command.renovation.CompletionTest;
import io.dossier.command.renovation.InspectionTest;
import io.dossier.command.renovation.RejectionTest;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
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
            new CancellationTest());

    /** Refusals that the desk gives without asking a dossier. */
    private static final Set<String> OF_THE_DESK = Set.of("COMMAND_ID_REUSED", "ID_ALREADY_USED");

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

        assertThat(rules).hasSizeGreaterThan(60).containsExactlyInAnyOrderElementsOf(broken);
    }

    @Test
    void everyKindOfCommandHasOneDecider() {
        assertThat(Deciders.all())
                .extracting(Decider::command)
                .doesNotHaveDuplicates()
                .hasSize(11);
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
                .hasSizeGreaterThan(100)
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
        assertThat(CommandRoles.commands())
                .allSatisfy(
                        command -> assertThat(CommandRoles.mayBeSentBy(command)).contains(Role.MANAGER));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "REPORTING", "OPERATOR", "DIRECTOR", "DEPARTMENT_HEAD"})
    void whoKeepsNoArchivesSendsNoCommand_R1_1(Role role) {
        assertThat(commandsOf(role)).isEmpty();
    }

    @Test
    void theManagerMaySendEveryCommandAndAloneDecidesApplications() {
        assertThat(commandsOf(Role.MANAGER)).isEqualTo(CommandRoles.commands());
        assertThat(CommandRoles.mayBeSentBy(ApproveRenovation.class)).containsExactly(Role.MANAGER);
        assertThat(CommandRoles.mayBeSentBy(RejectRenovation.class)).containsExactly(Role.MANAGER);
    }

    @ParameterizedTest
    @EnumSource(names = {"FRONT_DESK", "ASSISTANT"})
    void theFrontDeskAndTheAssistantSendWhatCustomersBring(Role role) {
        assertThat(commandsOf(role))
                .isNotEmpty()
                .doesNotContain(
                        RegisterUnit.class,
                        TerminateLease.class,
                        ApproveRenovation.class,
                        RejectRenovation.class,
                        InspectRenovation.class,
                        CompleteRenovation.class);
    }

    @Test
    void aCommandThatStandsInNoRowMayBeSentByNobody() {
        record Unheard(String about) implements Command {}

        assertThat(CommandRoles.mayBeSentBy(Unheard.class)).isEmpty();
    }

    private static Set<Class<? extends Command>> commandsOf(Role role) {
        return CommandRoles.commands().stream()
                .filter(command -> CommandRoles.mayBeSentBy(command).contains(role))
                .collect(Collectors.toSet());
    }

    @Test
    void everyRoleIsFoundByItsLabel() {
        assertThat(Arrays.stream(Role.values()))
                .allSatisfy(role -> assertThat(Role.ofLabel(role.label())).contains(role));
        assertThat(Role.ofLabel("FRONT_DESK")).isEmpty();
    }
}
