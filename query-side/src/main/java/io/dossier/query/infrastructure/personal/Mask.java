package io.dossier.query.infrastructure.personal;

import io.dossier.api.Personal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks names and telephone numbers: so much is left that whoever knows the customer recognises them, and nobody else finds them. The same text is
 * always masked in the same way. Pure.
 */
final class Mask {

    private static final String HIDDEN = "**";

    /** What people take for one character, also where it is made of several. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** So many figures are hidden at least. */
    private static final int FEWEST_HIDDEN = 4;

    private static final int SHOWN_AT_THE_BEGIN = 3;
    private static final int SHOWN_AT_THE_END = 4;

    private Mask() {}

    static String of(Personal.Kind kind, String text) {
        return switch (kind) {
            case NAME -> name(text);
            case PHONE -> phone(text);
        };
    }

    /** The first letter of a name, unless it is the whole name. How long it is cannot be told. */
    private static String name(String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            return "";
        }
        Matcher first = CHARACTER.matcher(name);
        boolean begins = first.find() && Character.isLetter(name.codePointAt(0)) && first.end() < name.length();
        return begins ? first.group() + HIDDEN : HIDDEN;
    }

    /**
     * The last four figures, and of a long number the first three, but never so many that fewer than four are hidden. Letters are hidden too, for they
     * may say whom to ask for; what stands between stays, so that it is seen to be a number.
     */
    private static String phone(String text) {
        int figures = (int) text.codePoints().filter(Character::isDigit).count();
        int atTheEnd = Math.clamp((long) figures - FEWEST_HIDDEN, 0, SHOWN_AT_THE_END);
        int atTheBegin = figures - atTheEnd - SHOWN_AT_THE_BEGIN >= FEWEST_HIDDEN ? SHOWN_AT_THE_BEGIN : 0;
        StringBuilder masked = new StringBuilder();
        int place = 0;
        for (int character : text.codePoints().toArray()) {
            if (Character.isDigit(character)) {
                boolean shown = place < atTheBegin || place >= figures - atTheEnd;
                place++;
                masked.appendCodePoint(shown ? character : '*');
            } else {
                masked.appendCodePoint(Character.isLetter(character) ? '*' : character);
            }
        }
        return masked.toString();
    }
}
