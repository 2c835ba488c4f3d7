package io.dossier.standalone;

import java.util.function.Supplier;

/** Tells the person who leaves that what the product was asked for goes on without them. */
final class Farewell {

    private Farewell() {}

    /**
     * Says it on standard error when this process ends, also by Ctrl-C.
     *
     * @param words asked at the end; empty if nothing goes on
     */
    static void atTheEnd(Supplier<String> words) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            String said = words.get();
            if (!said.isEmpty()) {
                System.err.println();
                System.err.println(said);
            }
        }));
    }
}
