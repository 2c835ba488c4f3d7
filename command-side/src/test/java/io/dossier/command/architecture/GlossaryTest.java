package io.dossier.command.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.dossier.api.Command;
import io.dossier.api.Event;
import io.dossier.api.Role;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.ComplaintState;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Severity;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary ({@code docs/glossary.md}) and the code speak of the same things. */
class GlossaryTest {
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("(?m)^type (\\w+)");
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.dossier.api", "io.dossier.command");

    private record Word(String term, String chinese, String meaning, String inCode) {
        List<String> names() {
            return NAME.matcher(inCode).results().map(name -> name.group(1)).toList();
        }
    }

    private static List<Word> words() throws IOException {
        try (Stream<String> lines =
                Files.lines(root(Path.of("").toAbsolutePath()).resolve("docs/glossary.md"))) {
            return lines.filter(line -> line.startsWith("| "))
                    .map(line -> line.split("\\|", -1))
                    .filter(cells -> !cells[1].strip().equals("Term"))
                    .map(cells -> new Word(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()))
                    .toList();
        }
    }

    private static Path root(Path folder) {
        return Files.isRegularFile(folder.resolve("mvnw"))
                ? folder
                : root(Optional.ofNullable(folder.getParent()).orElseThrow());
    }

    /**
     * Simple names of all classes, all enum constants as {@code Enum.CONSTANT}, and the types of what can be asked, whose classes this
     * module does not know.
     */
    private static Set<String> namesInCode() throws IOException {
        Set<String> names = typesThatCanBeAsked();
        CODE.stream()
                .filter(type -> !type.getSimpleName().isEmpty())
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                                .map((JavaField field) -> type.getSimpleName() + "." + field.getName())))
                .forEach(names::add);
        return names;
    }

    private static Set<String> typesThatCanBeAsked() throws IOException {
        Path schema = root(Path.of("").toAbsolutePath()).resolve("query-side/src/main/resources/graphql/query");
        Set<String> types = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(schema, "*.graphqls")) {
            for (Path file : files) {
                TYPE.matcher(Files.readString(file)).results().forEach(type -> types.add(type.group(1)));
            }
        }
        return types;
    }

    @Test
    void everyNameInTheGlossaryExistsInCode() throws IOException {
        List<String> names =
                words().stream().flatMap(word -> word.names().stream()).toList();

        assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
        assertThat(namesInCode()).containsAll(names);
    }

    @Test
    void aNameThatExistsNowhereWouldBeSeen() throws IOException {
        assertThat(namesInCode())
                .contains("Refusal", "DocumentClass.ORIGINAL", "CallbackToReview")
                .doesNotContain("Refusals", "DocumentClass.DRAFT", "");
    }

    @Test
    void everyCommandEventCategoryClassOfDocumentAndRoleBelongsToAWord() throws IOException {
        Set<String> names =
                words().stream().flatMap(word -> word.names().stream()).collect(Collectors.toSet());

        assertThat(CODE.stream()
                        .filter(type -> type.isAssignableTo(Command.class) && type.isRecord())
                        .map(JavaClass::getSimpleName))
                .hasSizeGreaterThan(10)
                .allMatch(names::contains);
        assertThat(CODE.stream()
                        .filter(type -> type.isAssignableTo(Event.class) && type.isRecord())
                        .filter(type -> !names.contains(type.getSimpleName()))
                        .map(type -> type.getEnclosingClass().orElseThrow().getSimpleName()))
                .as("interfaces of events that are not named one by one")
                .allMatch(names::contains);
        assertThat(names)
                .containsAll(constants("Category", Category.values()))
                .containsAll(constants("DocumentClass", DocumentClass.values()))
                .containsAll(constants("ComplaintKind", ComplaintKind.values()))
                .containsAll(constants("ComplaintState", ComplaintState.values()))
                .containsAll(constants("Severity", Severity.values()))
                .containsAll(constants("Deadline", Deadline.values()))
                .containsAll(constants("Role", Role.values()));
    }

    private static List<String> constants(String type, Enum<?>... values) {
        return Arrays.stream(values).map(value -> type + "." + value.name()).toList();
    }

    @Test
    void everyWordIsSaidInBothLanguagesAndHasAMeaning() throws IOException {
        assertThat(words()).hasSizeGreaterThan(20).allSatisfy(word -> {
            assertThat(word.chinese()).containsPattern("\\p{IsHan}");
            assertThat(word.meaning()).isNotBlank();
            assertThat(word.inCode().equals("—")).isEqualTo(word.names().isEmpty());
        });
        assertThat(words()).extracting(Word::term).doesNotHaveDuplicates();
    }

    @Test
    void aWordThatStandsInNoCodeYetStandsInNone() throws IOException {
        List<String> promised = words().stream()
                .filter(word -> word.names().isEmpty())
                .map(word -> word.term().replaceAll("[^A-Za-z]", ""))
                .toList();

        assertThat(promised)
                .isNotEmpty()
                .allSatisfy(term -> assertThat(CODE.stream().map(JavaClass::getSimpleName))
                        .as("fill in the last column of %s", term)
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains(term.toLowerCase(Locale.ROOT))));
    }
}
