package io.dossier.standalone.launch;

import java.io.IOException;

/** The process that started this one on a newer Java. Its end of our standard input closes when it dies. */
final class Parent {
    static final String MARK = "DOSSIER_LAUNCHED_ON_NEWER_JAVA";

    private Parent() {}

    /** Ends this process as soon as the parent is gone, even if it was killed and could not say so. */
    static void watchIfAny() {
        if (System.getenv(MARK) == null) {
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
