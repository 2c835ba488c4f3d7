package io.dossier.standalone.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The jar's main class. On a Java that is new enough it starts the product in this process; on an older one it looks for
 * a newer on this machine and starts that, which ends when this process ends, however that comes about.
 */
public final class Launcher {
    static final int NEEDED = 25;
    private static final String APPLICATION = "io.dossier.standalone.DossierApplication";

    private Launcher() {}

    /**
     * Starts the product.
     *
     * @param arguments are handed on
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException, InterruptedException {
        if (Runtime.version().feature() >= NEEDED) {
            Parent.watchIfAny();
            Class.forName(APPLICATION).getMethod("main", String[].class).invoke(null, (Object) arguments);
            return;
        }
        Optional<Path> java = InstalledJava.find(NEEDED);
        if (java.isEmpty()) {
            System.err.printf(
                    "Dossier needs Java %d or newer; this is Java %d and no newer one was found on this machine.%n"
                            + "Install a JDK %d, or set JAVA_HOME to one, and start again.%n",
                    NEEDED, Runtime.version().feature(), NEEDED);
            System.exit(1);
            return;
        }
        System.exit(runOn(java.get(), arguments));
    }

    private static int runOn(Path java, String[] arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        line.add("-jar");
        line.add(System.getProperty("java.class.path"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put(Parent.MARK, "true");
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
