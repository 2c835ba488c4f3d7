package io.dossier.standalone.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.command.infrastructure.CommandRoles;
import io.dossier.query.infrastructure.access.QueryRoles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

                %s""".formatted(table("mutation", mutations), table("field", questions));
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
