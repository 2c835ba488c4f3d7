package io.dossier.standalone.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;

/** When the office works on matters: every day from nine to six, since customers come every day. */
final class OfficeHours {
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final Random random;

    OfficeHours(Random random) {
        this.random = random;
    }

    /** Some minute of that day. */
    LocalDateTime on(LocalDate day) {
        return day.atTime(OPENS).plusMinutes(random.nextInt(9 * 60));
    }

    /** Some minute of that day up to four in the afternoon. */
    LocalDateTime earlyOn(LocalDate day) {
        return day.atTime(OPENS).plusMinutes(random.nextInt(7 * 60));
    }

    /** Some minute of that day, but not before that moment. */
    LocalDateTime onOrAfter(LocalDate day, LocalDateTime earliest) {
        LocalDateTime moment = on(day);
        return moment.isAfter(earliest) ? moment : within(earliest, 5, 40);
    }

    /** So many minutes later, on the same day if that is at all possible. */
    LocalDateTime within(LocalDateTime moment, int least, int most) {
        LocalDateTime later = moment.plusMinutes(least + random.nextInt(most - least + 1));
        LocalDateTime lastMinute = moment.toLocalDate().atTime(23, 59);
        return later.isAfter(lastMinute) ? lastMinute : later;
    }

    /** So many minutes later, and if that is in the night, the next morning. */
    LocalDateTime after(LocalDateTime moment, int least, int most) {
        LocalDateTime later = moment.plusMinutes(least + random.nextInt(most - least + 1));
        LocalTime time = later.toLocalTime();
        if (!time.isBefore(OPENS) && !time.isAfter(CLOSES)) {
            return later;
        }
        LocalDate morning =
                time.isBefore(OPENS) ? later.toLocalDate() : later.toLocalDate().plusDays(1);
        return morning.atTime(OPENS).plusMinutes(random.nextInt(90));
    }
}
