package io.dossier.api.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A quarter of the calendar in the office's zone.
 *
 * @param value such as {@code 2026-Q1}
 */
public record Quarter(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("(19|20|21)[0-9]{2}-Q[1-4]");
    private static final int MONTHS = 3;

    /**
     * @throws IllegalArgumentException if the value is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Quarter {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("a quarter is written as in 2026-Q1");
        }
    }

    /** Whether the text has the form of a quarter, of a century that an office can mean. */
    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    /** Its months, in the order of time. */
    public List<YearMonth> months() {
        int number = value.charAt(value.length() - 1) - '0';
        YearMonth first = YearMonth.of(Integer.parseInt(value.substring(0, 4)), (number - 1) * MONTHS + 1);
        return Stream.iterate(first, month -> month.plusMonths(1)).limit(MONTHS).toList();
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return months().getFirst().atDay(1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return months().getLast().atEndOfMonth();
    }

    @Override
    public String toString() {
        return value;
    }
}
