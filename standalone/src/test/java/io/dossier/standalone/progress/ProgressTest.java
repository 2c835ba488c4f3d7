package io.dossier.standalone.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.operating.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person sees how far something long is. */
class ProgressTest {
    @Test
    void aLogGetsALineNowAndThen() {
        AtomicLong seconds = new AtomicLong();
        InstantSource ticking = () -> Instant.ofEpochSecond(seconds.get());
        Clock clock = ticking.withZone(ZoneOffset.UTC);
        List<String> lines = new ArrayList<>();
        ProgressListener listener = new ProgressLineListener(lines::add, clock, Duration.ofSeconds(5), Locale.ENGLISH);

        listener.begin("Importing", 3000, Counted.ROWS);
        for (int second = 0; second < 12; second++) {
            seconds.set(second);
            listener.advance(256);
        }
        listener.end();

        assertThat(lines)
                .containsExactly(
                        "Importing: 51 % (1536 of 3000 rows), 256 rows/s, 6 s left",
                        "Importing: 93 % (2816 of 3000 rows), 256 rows/s, 1 s left");
    }

    @Test
    void whereNothingIsCountedALineSaysPerCent() {
        AtomicLong seconds = new AtomicLong();
        InstantSource ticking = () -> Instant.ofEpochSecond(seconds.get());
        List<String> lines = new ArrayList<>();
        ProgressListener listener = new ProgressLineListener(
                lines::add, ticking.withZone(ZoneOffset.UTC), Duration.ofSeconds(5), Locale.ENGLISH);

        listener.begin("audit all", 1000, Counted.SHARES);
        listener.advance(6);
        seconds.set(6);
        listener.advance(300);

        assertThat(lines).containsExactly("audit all: 30 %, 5.0 % a second, 14 s left");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 100 | EVENTS | 0 | 0 % (0 of 100 events), 0.0 events/s, time left not known yet",
                "99999 | 100000 | EVENTS | 500 | 99 % (99999 of 100000 events), 500 events/s, 1 s left",
                "0 | 20000 | ROWS | 100 | 0 % (0 of 20000 rows), 100 rows/s, 3 min 20 s left",
                "2000000 | 9000000000 | BYTES | 1000000 | 0 % (2000 of 9000000 kB), 1000 kB/s, 2 h 29 min left",
                "1000 | 1000 | SHARES | 7.5 | 100 %, 0.8 % a second, 0 s left"
            })
    void howFarHowFastAndHowLongYetAreSaidInWords(long done, long total, Counted counted, double rate, String words) {
        assertThat(new Pace(done, total, counted, rate).inFull(new Texts(Pace.class, Locale.ENGLISH)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | rebuild all | rebuild all  40 % [ | ] 200 events/s, 3 s left",
                "zh | 重建 all | 重建 all  40 % [ | ] 200 個事件/秒，剩餘 3 秒"
            })
    void aPersonGetsABarWithPerCentRateAndTimeLeftInOneLineOfTheTerminal(
            String language, String name, String before, String after) {
        AtomicLong seconds = new AtomicLong();
        InstantSource ticking = () -> Instant.ofEpochSecond(seconds.get());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProgressListener listener = new ProgressBarListener(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                ticking.withZone(ZoneOffset.UTC),
                Locale.forLanguageTag(language));

        listener.begin(name, 1000, Counted.EVENTS);
        listener.advance(0);
        seconds.set(2);
        listener.advance(400);
        listener.end();
        listener.end();

        String last = out.toString(StandardCharsets.UTF_8).strip();
        last = last.substring(last.lastIndexOf('\r') + 1);
        assertThat(last).startsWith(before + "█").endsWith(after);
        int columns = last.codePoints()
                .map(character -> Character.isIdeographic(character) || character == '，' ? 2 : 1)
                .sum();
        assertThat(columns).isEqualTo(79);
    }

    @Test
    void whatWasDoneBeforeAnybodyWatchedDoesNotCountForTheRate() {
        AtomicLong seconds = new AtomicLong();
        InstantSource ticking = () -> Instant.ofEpochSecond(seconds.get());
        Phase phase = new Phase("rebuild all", 10_000, Counted.EVENTS, ticking.withZone(ZoneOffset.UTC));

        phase.advance(9_000);
        seconds.set(1);
        phase.advance(100);

        assertThat(phase.pace()).isEqualTo(new Pace(9_100, 10_000, Counted.EVENTS, 100));
    }
}
