package io.dossier.command.infrastructure;

import io.dossier.api.Clause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the sources of this repository name clauses. A test names the clauses that it is about at the end of its method's name
 * ({@code takesAClosedMatterUpAgain_R7_11}), or in the display name of its class ({@code "ReopenComplaint (R7.11)"}); code names
 * them in Javadoc, schemas and rules.
 */
final class ClauseSources {
    static final Path ROOT = root(Path.of("").toAbsolutePath());

    private static final List<String> MODULES =
            List.of("shared-api", "event-store", "command-side", "query-side", "standalone");
    private static final Pattern TEST = Pattern.compile("void \\w+?((?:_R\\d+_\\d+)+)\\(");
    private static final Pattern DISPLAY_NAME = Pattern.compile("@DisplayName\\(\"([^\"]*)\"");
    private static final Pattern MENTION = Pattern.compile("\\bR(\\d+)[._](\\d+)\\b");
    private static final Pattern IN_A_NAME = Pattern.compile("R(\\d+)_(\\d+)");
    private static final Map<String, Clause> BY_ID =
            Arrays.stream(Clause.values()).collect(Collectors.toMap(Clause::id, clause -> clause));

    private ClauseSources() {}

    private static Path root(Path folder) {
        return Files.isRegularFile(folder.resolve("mvnw"))
                ? folder
                : root(Optional.ofNullable(folder.getParent()).orElseThrow());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test classes that name each clause, in one of their methods or as a whole. */
    static Map<Clause, SortedSet<String>> tests() {
        Map<Clause, SortedSet<String>> tests = empty();
        for (Path file : files("src/test/java", ".java")) {
            String source = read(file);
            String name = file.getFileName().toString().replace(".java", "");
            Stream.concat(
                            TEST.matcher(source).results().map(test -> test.group(1)),
                            DISPLAY_NAME.matcher(source).results().map(test -> test.group(1)))
                    .flatMap(text -> clausesIn(IN_A_NAME, text.replace('.', '_')))
                    .forEach(clause -> tests.get(clause).add(name));
        }
        return tests;
    }

    /** The features, such as {@code command/callback}, whose code names each clause. */
    static Map<Clause, SortedSet<String>> code() {
        Map<Clause, SortedSet<String>> code = empty();
        for (Path file : files("src/main", ".java", ".graphqls")) {
            if (!file.endsWith("Clause.java")) {
                clausesIn(MENTION, read(file))
                        .forEach(clause -> code.get(clause).add(feature(file)));
            }
        }
        return code;
    }

    private static String feature(Path file) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        Matcher java = Pattern.compile("io/dossier/(\\w+(?:/\\w+)?)(?:/\\w+)*/[\\w-]+\\.java")
                .matcher(path);
        Matcher schema =
                Pattern.compile("graphql/(?:(\\w+)/)?(\\w+)\\.graphqls").matcher(path);
        if (java.find()) {
            return java.group(1);
        }
        return schema.find() ? "schema/" + schema.group(2) : path;
    }

    /** What an office can set, by the clauses that the Javadoc of its settings names. */
    static Map<Clause, SortedSet<String>> settings() {
        Map<Clause, SortedSet<String>> settings = empty();
        String source =
                read(ROOT.resolve("command-side/src/main/java/io/dossier/command/decision/ComplaintPolicy.java"));
        int callbacks = source.indexOf("@param repair");
        Matcher parameter = Pattern.compile("@param (\\w+) ([^@/]*)").matcher(source);
        while (parameter.find()) {
            String name = kebab(parameter.group(1));
            String key = name.equals("departments")
                    ? "dossier.office.departments"
                    : "dossier.policy." + (callbacks >= 0 && parameter.start() >= callbacks ? "callback-days." : "")
                            + name;
            clausesIn(MENTION, parameter.group(2))
                    .forEach(clause -> settings.get(clause).add(key));
        }
        return settings;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The deadlines of each clause, by the Javadoc of {@code Deadline}. */
    static Map<Clause, SortedSet<String>> deadlines() {
        Map<Clause, SortedSet<String>> deadlines = empty();
        String source = read(ROOT.resolve("shared-api/src/main/java/io/dossier/api/complaint/Deadline.java"));
        Matcher constant = Pattern.compile("/\\*\\* ([^*]+) \\*/\\s*([A-Z_]+)").matcher(source);
        while (constant.find()) {
            String name = constant.group(2);
            clausesIn(MENTION, constant.group(1))
                    .forEach(clause -> deadlines.get(clause).add(name));
        }
        return deadlines;
    }

    private static Stream<Clause> clausesIn(Pattern form, String text) {
        return form.matcher(text)
                .results()
                .map(found -> BY_ID.get("R" + found.group(1) + "." + found.group(2)))
                .filter(Objects::nonNull);
    }

    private static Map<Clause, SortedSet<String>> empty() {
        Map<Clause, SortedSet<String>> all = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            all.put(clause, new TreeSet<>());
        }
        return all;
    }

    private static List<Path> files(String folder, String... endings) {
        Set<String> kept = Set.of(endings);
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(ClauseSources::walk)
                .filter(file -> kept.stream().anyMatch(file.toString()::endsWith))
                .filter(file -> !file.toString().contains("planted"))
                .sorted()
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
