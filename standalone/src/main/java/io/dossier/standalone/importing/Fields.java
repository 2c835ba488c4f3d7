package io.dossier.standalone.importing;

import io.dossier.api.Clause;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.unit.UnitId;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one row, by column, as the types that commands are made of. What cannot be understood is noted and given back as
 * null, so that a row gets all its reasons at once.
 */
final class Fields {
    /** In characters. The rules' own limits are the desk's; this one keeps a file that is no table out of the memory. */
    static final int LONGEST_FIELD = 10_000;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Header header;
    private final CsvRecord row;
    private final ImportTexts texts;
    private final List<String> problems = new ArrayList<>();

    Fields(Header header, CsvRecord row, ImportTexts texts) {
        this.header = header;
        this.row = row;
        this.texts = texts;
        checkForm();
    }

    private void checkForm() {
        switch (row.flaw()) {
            case QUOTES_UNBALANCED -> problem("QUOTES_UNBALANCED");
            case TOO_LONG -> problem("RECORD_TOO_LONG", PhysicalLines.LONGEST);
            case NONE -> {
                int columns = header.columns().size();
                if (row.fields().stream().skip(columns).anyMatch(field -> !field.isBlank())) {
                    problem("TOO_MANY_FIELDS", row.fields().size(), columns);
                }
                for (int i = 0; i < Math.min(columns, row.fields().size()); i++) {
                    if (row.fields().get(i).length() > LONGEST_FIELD) {
                        problem("FIELD_TOO_LONG", name(header.columns().get(i)), LONGEST_FIELD);
                    }
                }
            }
        }
        if (row.fields().stream().anyMatch(CsvFile::isDamaged)) {
            problem("NOT_UTF8");
        }
    }

    /** Everything that is wrong so far; empty if nothing is. */
    List<String> problems() {
        return problems;
    }

    /** Whether the row could be cut into fields, so that what stands in one can be believed. */
    boolean wellFormed() {
        return row.flaw() == CsvRecord.Flaw.NONE;
    }

    long line() {
        return row.line();
    }

    void problem(String code, Object... details) {
        problems.add(texts.reason(code, details));
    }

    /** Notes that a rule of a regulation is broken. */
    void problem(Clause clause, String code, Object... details) {
        problems.add(texts.reason(clause, code, details));
    }

    /** What the file calls the column. */
    String name(Column column) {
        return header.nameOf(column);
    }

    /** The field without the blanks around it; the empty string if there is none. */
    String text(Column column) {
        int place = header.placeOf(column);
        return place < 0 || place >= row.fields().size()
                ? ""
                : trimmed(row.fields().get(place));
    }

    /** The field; noted as missing and null if it is empty. */
    @Nullable
    String required(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            // of a row that could not be cut into fields nothing can be said to be missing
            if (wellFormed()) {
                problem("VALUE_MISSING", name(column));
            }
            return null;
        }
        return text;
    }

    @Nullable
    UnitId unitId() {
        return read(
                Column.UNIT_ID,
                "NOT_A_UNIT_ID",
                text -> UnitId.isWellFormed(text) ? Optional.of(new UnitId(text)) : Optional.empty());
    }

    /** The unit's number, where one can be read, without noting anything. */
    Optional<UnitId> unitIdIfReadable() {
        String text = text(Column.UNIT_ID);
        return UnitId.isWellFormed(text) ? Optional.of(new UnitId(text)) : Optional.empty();
    }

    @Nullable
    Integer wholeNumber(Column column) {
        return read(column, "NOT_A_WHOLE_NUMBER", Fields::wholeNumber);
    }

    /** The number, where one can be read, without noting anything. */
    Optional<Integer> wholeNumberIfReadable(Column column) {
        return wholeNumber(text(column));
    }

    private static Optional<Integer> wholeNumber(String text) {
        return attempt(() -> Integer.valueOf(text));
    }

    @Nullable
    BigDecimal number(Column column) {
        // "1e99999999" is a number that would take all memory to write out
        return read(
                column,
                "NOT_A_NUMBER",
                text -> text.length() > 20 || !text.matches("[0-9.+-]+")
                        ? Optional.empty()
                        : attempt(() -> new BigDecimal(text)));
    }

    @Nullable
    LocalDate date(Column column) {
        return read(column, "NOT_A_DATE", OfficeDates::parse);
    }

    Optional<LocalDate> optionalDate(Column column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.ofNullable(date(column));
    }

    @Nullable
    Category category() {
        return read(Column.CATEGORY, "NOT_A_CATEGORY", Vocabulary::category);
    }

    @Nullable
    DocumentClass documentClass() {
        return read(Column.DOCUMENT_CLASS, "NOT_A_DOCUMENT_CLASS", Vocabulary::documentClass);
    }

    /** The moment; null if it is empty or cannot be understood, which then is noted. */
    @Nullable
    OfficeMoment moment(Column column) {
        return read(column, "NOT_A_MOMENT", OfficeMoment::parse);
    }

    Optional<OfficeMoment> optionalMoment(Column column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.ofNullable(moment(column));
    }

    /** The field; empty if there is nothing in it. */
    Optional<String> optional(Column column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** One of a few words, which the message of that code lists. */
    <T> @Nullable T word(Column column, String code, Function<String, Optional<T>> vocabulary) {
        return read(column, code, vocabulary);
    }

    /** 是 or 否; null if it is neither, which then is noted. */
    @Nullable
    Boolean yesOrNo(Column column) {
        return word(column, "NOT_YES_OR_NO", Vocabulary::yesOrNo);
    }

    Optional<Boolean> optionalYesOrNo(Column column) {
        return text(column).isEmpty() ? Optional.empty() : Optional.ofNullable(yesOrNo(column));
    }

    Optional<UnitId> optionalUnitId() {
        return text(Column.UNIT_ID).isEmpty() ? Optional.empty() : Optional.ofNullable(unitId());
    }

    /** Notes where one of two things that belong together is given and the other is not. */
    void needs(Column given, Column needed) {
        if (!text(given).isEmpty() && text(needed).isEmpty() && wellFormed()) {
            problem("NEEDS_ANOTHER", name(given), name(needed));
        }
    }

    /** What stands in the row, as it stands. */
    List<String> raw() {
        return row.fields();
    }

    @Nullable
    URI uri(Column column) {
        return read(column, "NOT_A_URI", text -> {
            try {
                return Optional.of(new URI(text));
            } catch (URISyntaxException notUri) {
                return Optional.empty();
            }
        });
    }

    Optional<String> optionalSha256(Column column) {
        String text = text(column).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!SHA256.matcher(text).matches()) {
            problem("NOT_A_SHA256", name(column), shortened(text(column)));
        }
        return Optional.of(text);
    }

    private <T> @Nullable T read(Column column, String code, Function<String, Optional<T>> reader) {
        String text = required(column);
        if (text == null) {
            return null;
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty() && wellFormed()) {
            problem(code, name(column), shortened(text));
        }
        return value.orElse(null);
    }

    private static <N extends Number> Optional<N> attempt(Supplier<N> number) {
        try {
            return Optional.of(number.get());
        } catch (NumberFormatException notNumber) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Spreadsheets are full of no-break spaces, which strip() keeps. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
