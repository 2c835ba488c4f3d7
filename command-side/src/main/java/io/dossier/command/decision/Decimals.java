package io.dossier.command.decision;

import java.math.BigDecimal;

/**
 * Decimals as they come in from outside. A few characters, such as {@code 1E+1000000000}, can stand for a number of a billion
 * digits: it must be told from others without being written out or brought to another's scale.
 */
public final class Decimals {
    /** The most decimals, and the most zeros at the end, of a number that people write. */
    public static final int MAX_SCALE = 20;

    /** The most digits of a number that people write. */
    public static final int MAX_DIGITS = 30;

    private static final int SHOWN = 60;

    private Decimals() {}

    /** Whether the number is one that people write, and is safe to compare and to write out. */
    public static boolean isOrdinary(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MAX_SCALE && number.precision() <= MAX_DIGITS;
    }

    /** The number as people read it; one that nobody would write is left with its exponent, and is shortened. */
    public static String text(BigDecimal number) {
        if (isOrdinary(number)) {
            return number.toPlainString();
        }
        String scientific = number.toString();
        return scientific.length() <= SHOWN ? scientific : scientific.substring(0, SHOWN) + "…";
    }
}
