package io.dossier.command.decision;

import java.util.Set;

/** What the characters of a text amount to for the people who read it. They are code points: an emoji is one, not two. */
public final class Characters {
    /** Letters, by their type, that are blank. */
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    /**
     * They are not seen, but make a text differ from another, or read otherwise than it is stored: zero-width space,
     * direction marks, word joiner, byte order mark. The zero-width joiners are not among them: emoji and scripts need those.
     */
    private static final Set<Integer> INVISIBLE = Set.of(0x200B, 0x200E, 0x200F, 0x061C, 0x2060, 0xFEFF);

    private Characters() {}

    /** How long people find the text. */
    public static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether there is anything to be seen. */
    public static boolean saySomething(String text) {
        return text.codePoints().anyMatch(Characters::isSeen);
    }

    /** Marks are seen on another character only. */
    private static boolean isSeen(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !FILLERS.contains(point)
                && switch (Character.getType(point)) {
                    case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> false;
                    default -> true;
                };
    }

    /** Line breaks and tabs may stand in a text; what has no form on paper, and halves of characters, may not. */
    public static boolean arePrintable(String text) {
        return text.codePoints().allMatch(point -> isLayout(point) || isPrintable(point));
    }

    /** The same of a text that is one line, such as a file's name. */
    public static boolean arePrintableInOneLine(String text) {
        return text.codePoints().allMatch(Characters::isPrintable);
    }

    private static boolean isLayout(int point) {
        return point == '\n' || point == '\r' || point == '\t';
    }

    private static boolean isPrintable(int point) {
        return !INVISIBLE.contains(point)
                && !isBidirectionalOverride(point)
                && switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> false;
                    default -> true;
                };
    }

    /** They make a text read otherwise than it is stored, so that two names may look the same and not be. */
    private static boolean isBidirectionalOverride(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
