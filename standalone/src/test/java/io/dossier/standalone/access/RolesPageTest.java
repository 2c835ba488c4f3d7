package io.dossier.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.disclosure.RevealPersonalData;
import io.dossier.command.infrastructure.CommandRoles;
import io.dossier.query.infrastructure.access.PersonalDataRoles;
import io.dossier.query.infrastructure.access.QueryRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of who may do what")
class RolesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "roles.md");
    private static final List<Role> PEOPLE = Role.people();

    private static String render() {
        SortedMap<String, Set<Role>> mutations = new TreeMap<>();
        CommandRoles.commands().stream()
                .filter(command -> !CommandRoles.of(command).roles().equals(Set.of(Role.SYSTEM)))
                .forEach(command ->
                        mutations.put(label(command), CommandRoles.of(command).roles()));
        SortedMap<String, Set<Role>> questions = new TreeMap<>();
        QueryRoles.fields().forEach(field -> questions.put("`" + field + "`", QueryRoles.mayAsk(field)));
        return """
                # Who may do what

                Generated from the code (`CommandRoles`, `QueryRoles`), which is what is enforced; a field of the schema that stands in no row fails the
                build. What stands below a field is answered to whoever may ask for that, unless the schema says otherwise.

                ## Commands

                %s
                ## Questions, subscriptions, and audits

                %s
                ## Personal data

                How customers' names and telephone numbers are seen (fields that the schema marks `@personal`), generated from `PersonalDataRoles`. Why it is so:
                [ADR 28](adr/0028-personal-data-is-masked-where-it-comes-out.md). Companies' and employees' names are no such data. Of several roles the one that sees most counts.

                %s
                ## Matters of other departments

                Who is of the office in no other role than `department-head` sees the matters that the own departments solve now (the claim `departments`), and those of which
                they are the first responder; all others, and those that no department was told to solve yet, are for them as if they were not there: in `complaint`, the register, work lists,
                notices, archives and ledgers of callback days. Figures and samples are the office's. Whose claim is `*` heads every department, and sees every matter, also those that no
                department was told to solve yet: such is the demo user `department-head`.
                """.formatted(table("mutation", mutations), table("field", questions), table("they are", sights()));
    }

    private static Map<String, Set<Role>> sights() {
        Map<String, Set<Role>> sights = new LinkedHashMap<>();
        sights.put("in clear", PersonalDataRoles.IN_CLEAR);
        sights.put("in clear in matters of the own departments, else masked", PersonalDataRoles.OF_OWN_MATTERS);
        sights.put(
                "masked; in clear for a while, of one subject, for a reason: `revealPersonalData`",
                PersonalDataRoles.WITH_A_REASON);
        sights.put(
                "masked",
                PEOPLE.stream()
                        .filter(role -> sights.values().stream().noneMatch(roles -> roles.contains(role)))
                        .collect(Collectors.toSet()));
        return sights;
    }

    /** The mutation, and the clause that says whose task it is. */
    private static String label(Class<? extends Command> command) {
        String name = command.getSimpleName();
        return "`%s` (%s)"
                .formatted(
                        Character.toLowerCase(name.charAt(0)) + name.substring(1),
                        CommandRoles.of(command).clause().id());
    }

    private static String table(String what, Map<String, Set<Role>> rows) {
        String head = "| " + what + " | "
                + PEOPLE.stream().map(Role::label).collect(Collectors.joining(" | ")) + " |\n"
                + "|---" + "|:-:".repeat(PEOPLE.size()) + "|\n";
        return rows.entrySet().stream()
                .map(row -> "| " + row.getKey() + " | "
                        + PEOPLE.stream()
                                .map(role -> row.getValue().contains(role) ? "●" : "")
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining("", head, ""));
    }

    @Test
    void whoIsLetSeeForAReasonIsWhoMayGiveOne() {
        assertThat(PersonalDataRoles.WITH_A_REASON)
                .isEqualTo(CommandRoles.of(RevealPersonalData.class).roles());
    }

    @Test
    void isWhatTheCodeSays() throws IOException {
        String generated = render();
        if (Boolean.getBoolean("dossier.docs.write")) {
            Files.writeString(PAGE, generated);
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "docs/roles.md is out of date; write it anew with:"
                                + " ./mvnw -o -pl standalone -am -Dtest=RolesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddossier.docs.write=true test")
                .isEqualTo(generated);
    }
}
