package io.dossier.verifier;

/** The beginning of what somebody gave in place of what was expected, on one line: enough to know it by. */
final class Excerpt {
    private static final int MOST = 200;

    private Excerpt() {}

    static String of(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST)).strip() + "…";
    }
}
