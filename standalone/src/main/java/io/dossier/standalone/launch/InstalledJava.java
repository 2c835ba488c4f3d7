package io.dossier.standalone.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds the Javas of a machine in the places where they are usually put. */
final class InstalledJava {
    private InstalledJava() {}

    /** The {@code java} of the oldest installed version that is new enough; empty if there is none. */
    static Optional<Path> find(int needed) {
        return homes().filter(home -> feature(home) >= needed)
                .min(Comparator.comparingInt(InstalledJava::feature))
                .map(InstalledJava::java);
    }

    private static Stream<Path> homes() {
        Path user = Path.of(System.getProperty("user.home"));
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("JAVA_HOME") || entry.getKey().startsWith("JDK"))
                .map(entry -> Path.of(entry.getValue()));
        Stream<Path> usual = List.of(
                        Path.of("/usr/lib/jvm"),
                        Path.of("/opt"),
                        Path.of("/opt/java"),
                        user.resolve(".sdkman/candidates/java"),
                        user.resolve(".jdks"),
                        Path.of("/Library/Java/JavaVirtualMachines"),
                        Path.of("C:/Program Files/Java"),
                        Path.of("C:/Program Files/Eclipse Adoptium"))
                .stream()
                .flatMap(InstalledJava::folders)
                .flatMap(folder -> Stream.of(folder, folder.resolve("Contents/Home")));
        return Stream.concat(named, usual).filter(home -> Files.isExecutable(java(home)));
    }

    private static Stream<Path> folders(Path parent) {
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.filter(Files::isDirectory).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Path java(Path home) {
        Path bin = home.resolve("bin");
        return Files.exists(bin.resolve("java.exe")) ? bin.resolve("java.exe") : bin.resolve("java");
    }

    /** The feature version that the installation's release file names; 0 where it cannot be read. */
    private static int feature(Path home) {
        Properties release = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("release"))) {
            release.load(file);
            String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Runtime.Version.parse(version).feature();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }
}
