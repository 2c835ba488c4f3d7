package io.dossier.query.infrastructure.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A row of a document that holds hundreds of them, as one text. Documents of documents are ten times as slow to read and write, and
 * such rows are read by thousands.
 */
public final class Line {

    private static final char BETWEEN = '\u001f'; // which ASCII has for this
    private static final char ESCAPE = '\\';

    /** Stands behind each of several lines, and in none. */
    static final byte END = '\u001e'; // which ASCII has for that

    private static final String YES = "1";
    private static final String NO = "0";

    private final String line;
    private int from;

    private Line(String line) {
        this.line = line;
    }

    /** The text of a row's fields: texts, numbers, flags, dates, instants, constants of enums. Null and the empty text are the same. */
    public static String of(@Nullable Object... fields) {
        StringJoiner joined = joiner();
        for (@Nullable Object field : fields) {
            joined.add(text(field));
        }
        return joined.toString();
    }

    /** The fields of both texts. */
    public static String joined(String line, String more) {
        return line + BETWEEN + more;
    }

    /** Puts together the fields of all texts that it is given. */
    public static StringJoiner joiner() {
        return new StringJoiner(String.valueOf(BETWEEN));
    }

    /** Reads the fields of such a text, one after the other. */
    public static Line read(String line) {
        return new Line(line);
    }

    private static String text(@Nullable Object field) {
        if (field == null) {
            return "";
        }
        return switch (field) {
            case String text -> escaped(text);
            case Enum<?> constant -> constant.name();
            case Boolean flag -> flag ? YES : NO;
            case Long number -> number(number);
            case LocalDate date -> number(date.toEpochDay());
            case Instant moment -> number(moment.getEpochSecond()) + "." + number(moment.getNano());
            default -> throw new IllegalArgumentException("no field of a line: " + field.getClass());
        };
    }

    private static String number(long number) {
        return Long.toString(number, Character.MAX_RADIX);
    }

    private static String escaped(String text) {
        return text.indexOf(ESCAPE) < 0 && text.indexOf(BETWEEN) < 0 && text.indexOf(END) < 0
                ? text
                : text.replace("\\", "\\\\")
                        .replace(String.valueOf(BETWEEN), "\\s")
                        .replace(String.valueOf((char) END), "\\e");
    }

    private static String unescaped(String text) {
        if (text.indexOf(ESCAPE) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ESCAPE) {
                i++;
                plain.append(
                        switch (text.charAt(i)) {
                            case 's' -> BETWEEN;
                            case 'e' -> (char) END;
                            default -> ESCAPE;
                        });
            } else {
                plain.append(character);
            }
        }
        return plain.toString();
    }

    /** Whether there are more fields. */
    public boolean goesOn() {
        return from <= line.length();
    }

    private String next() {
        int end = line.indexOf(BETWEEN, from);
        String field = line.substring(from, end < 0 ? line.length() : end);
        from = end < 0 ? line.length() + 1 : end + 1;
        return field;
    }

    /** The next field, a text. */
    public String text() {
        return unescaped(next());
    }

    /** The next field, a text; null if it is empty. */
    public @Nullable String textOrNull() {
        String field = text();
        return field.isEmpty() ? null : field;
    }

    /** The next field, a constant. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, next());
    }

    /** The next field, a constant; null if it is empty. */
    public <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type) {
        String field = next();
        return field.isEmpty() ? null : Enum.valueOf(type, field);
    }

    /** The next field, a flag. */
    public boolean flag() {
        return Objects.equals(next(), YES);
    }

    /** The next field, a flag; null if it is empty. */
    public @Nullable Boolean flagOrNull() {
        String field = next();
        return field.isEmpty() ? null : field.equals(YES);
    }

    /** The next field, a number. */
    public long number() {
        return parsed(next());
    }

    /** The next field, a date. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(number());
    }

    /** The next field, a date; null if it is empty. */
    public @Nullable LocalDate dateOrNull() {
        String field = next();
        return field.isEmpty() ? null : LocalDate.ofEpochDay(parsed(field));
    }

    /** The next field, an instant. */
    public Instant instant() {
        return instant(next());
    }

    /** The next field, an instant; null if it is empty. */
    public @Nullable Instant instantOrNull() {
        String field = next();
        return field.isEmpty() ? null : instant(field);
    }

    private static Instant instant(String field) {
        int point = field.indexOf('.');
        return Instant.ofEpochSecond(parsed(field.substring(0, point)), parsed(field.substring(point + 1)));
    }

    private static long parsed(String number) {
        return Long.parseLong(number, Character.MAX_RADIX);
    }
}
