package io.dossier.standalone.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as offices write them: {@code 2026-09-30}, {@code 2026/9/30} and {@code 2026年9月30日}. */
final class OfficeDates {
    private static final Pattern FORM = Pattern.compile(
            "([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})|/([0-9]{1,2})/([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)");

    private OfficeDates() {}

    /** The date that a text means; empty if it has none of these forms or there is no such day. */
    static Optional<LocalDate> parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int group = match.group(2) != null ? 2 : match.group(4) != null ? 4 : 6;
        try {
            return Optional.of(LocalDate.of(number(match, 1), number(match, group), number(match, group + 1)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
