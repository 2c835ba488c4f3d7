package io.dossier.standalone.sample;

import java.util.Random;

/** Draws by shares. */
final class Draws {
    private Draws() {}

    /** One of several things, each followed by how often it is drawn. */
    static String of(Random random, Object... sharesAfterThings) {
        int all = 0;
        for (int i = 1; i < sharesAfterThings.length; i += 2) {
            all += (int) sharesAfterThings[i];
        }
        int draw = random.nextInt(all);
        for (int i = 0; i < sharesAfterThings.length; i += 2) {
            draw -= (int) sharesAfterThings[i + 1];
            if (draw < 0) {
                return (String) sharesAfterThings[i];
            }
        }
        throw new IllegalStateException("the shares do not add up");
    }
}
