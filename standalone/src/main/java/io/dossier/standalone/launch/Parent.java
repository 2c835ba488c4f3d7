package io.dossier.standalone.launch;

import java.io.IOException;

/** The launcher that started this process. Its end of our standard input closes when it dies. */
final class Parent {
    static final String MARK = "DOSSIER_LAUNCHED";

    private Parent() {}

    /** Whether this process was started by a launcher. */
    static boolean isThere() {
        return System.getenv(MARK) != null;
    }

    /** Ends this process as soon as the parent is gone, even if it was killed and could not say so. */
    static void watchIfAny() {
        if (!isThere()) {
            return;
        }
        Thread watch = new Thread(Parent::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is sent; only the end of the stream means something
            }
        } catch (IOException e) {
            // a broken pipe means the same as its end
        }
        Runtime.getRuntime().halt(143);
    }
}
