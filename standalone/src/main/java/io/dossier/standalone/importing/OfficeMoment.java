package io.dossier.standalone.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as offices write it: a date in any of its forms, with or without a time such as {@code 14:05} or {@code 14:05:30}.
 *
 * @param day the business date
 * @param time the time in the office's zone; empty where the office wrote down the day only
 */
record OfficeMoment(LocalDate day, Optional<LocalTime> time) {
    private static final Pattern FORM =
            Pattern.compile("(\\S+?)(?:(?:\\s+|T|(?<=日))([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?)?");

    /** The moment that a text means; empty if it has none of these forms or there is no such moment. */
    static Optional<OfficeMoment> parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            Optional<LocalTime> time = match.group(2) == null
                    ? Optional.empty()
                    : Optional.of(LocalTime.of(
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3)),
                            match.group(4) == null ? 0 : Integer.parseInt(match.group(4))));
            return OfficeDates.parse(match.group(1)).map(day -> new OfficeMoment(day, time));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
