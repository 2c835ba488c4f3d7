package io.dossier.standalone.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The jar's main class. It starts the product in a Java machine of its own where that is better: on a newer Java of this machine,
 * if this one is too old, and with the cache that the build leaves beside the jar, by which it starts in half the time.
 * That process ends when this one ends, however that comes about. Otherwise it starts the product in this process.
 */
public final class Launcher {
    private static final int NEEDED = 25;
    private static final String APPLICATION = "io.dossier.standalone.DossierApplication";

    /** Enough for an office; by itself Java would take a share of the machine, however large that is. */
    private static final List<String> MEMORY = List.of("-Xms48m", "-Xmx512m");

    private Launcher() {}

    /**
     * Starts the product.
     *
     * @param arguments are handed on
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException, InterruptedException {
        boolean newEnough = Runtime.version().feature() >= NEEDED;
        Path jar = Path.of(System.getProperty("java.class.path"));
        Optional<Path> cache = Parent.isThere() ? Optional.empty() : cacheBeside(jar);
        if (newEnough && cache.isEmpty()) {
            Parent.watchIfAny();
            Class.forName(APPLICATION).getMethod("main", String[].class).invoke(null, (Object) arguments);
            return;
        }
        Optional<Path> java = newEnough
                ? Optional.of(Path.of(System.getProperty("java.home"), "bin", "java"))
                : InstalledJava.find(NEEDED);
        if (java.isEmpty()) {
            System.err.printf(
                    "Dossier needs Java %d or newer; this is Java %d and no newer one was found on this machine.%n"
                            + "Install a JDK %d, or set JAVA_HOME to one, and start again.%n",
                    NEEDED, Runtime.version().feature(), NEEDED);
            System.exit(1);
            return;
        }
        System.exit(run(java.get(), cache, jar, arguments));
    }

    /** The cache, unless the command line has its own way with it: the build does, when it makes one. */
    private static Optional<Path> cacheBeside(Path jar) {
        Path cache = jar.toAbsolutePath().resolveSibling("dossier.aot");
        boolean wanted = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .noneMatch(argument -> argument.startsWith("-XX:AOT"));
        return wanted && Files.isRegularFile(cache) ? Optional.of(cache) : Optional.empty();
    }

    private static int run(Path java, Optional<Path> cache, Path jar, String[] arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        if (options.stream().noneMatch(option -> option.startsWith("-Xm") || option.contains("RAMPercentage"))) {
            line.addAll(MEMORY);
        }
        line.addAll(options); // what the command line says comes last, and so prevails
        // a cache of another Java or jar is passed over, which is nobody's concern
        cache.ifPresent(file -> line.addAll(List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")));
        line.addAll(List.of("-jar", jar.toString()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(Parent.MARK, "true");
        if (Terminal.isHere()) {
            builder.environment().put(Terminal.MARK, "true");
        } else {
            builder.environment().remove(Terminal.MARK);
        }
        Process child = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child)));
        return child.waitFor();
    }

    private static void stop(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
