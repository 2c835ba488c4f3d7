package io.dossier.standalone.progress;

import io.dossier.standalone.operating.Texts;
import java.util.Locale;

/**
 * How far a phase is and how fast it goes.
 *
 * @param done how much of it
 * @param total how much there is to do
 * @param counted what both are counted in
 * @param perSecond how many of them in a second; 0 if that is not known yet
 */
record Pace(long done, long total, Counted counted, double perSecond) {
    private static final int PER_CENT = 100;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    /** From 0 to 100; 100 only when everything is done. */
    int percent() {
        return total <= 0 ? PER_CENT : (int) (PER_CENT * done / total);
    }

    /** Such as {@code 44 % (255936 of 576048 events), 51187 events/s, 6 s left}. */
    String inFull(Texts texts) {
        String share = texts.text("PERCENT", percent());
        String soFar = counted == Counted.SHARES
                ? share
                : texts.text("PERCENT_COUNTED", share, texts.text("COUNTED_" + counted, shown(done), shown(total)));
        return texts.text("PACE", soFar, inShort(texts));
    }

    /** Such as {@code 51187 events/s, 6 s left}. */
    String inShort(Texts texts) {
        return texts.text("PACE", texts.text("RATE_" + counted, rate()), left(texts));
    }

    private long shown(long count) {
        return count / counted.inOneShown();
    }

    private String rate() {
        double shown = perSecond / counted.inOneShown();
        return String.format(Locale.ROOT, shown < 10 ? "%.1f" : "%.0f", shown);
    }

    private String left(Texts texts) {
        if (perSecond <= 0 && done < total) {
            return texts.text("LEFT_UNKNOWN");
        }
        long seconds = done >= total ? 0 : (long) Math.ceil((total - done) / perSecond);
        if (seconds < MINUTE) {
            return texts.text("LEFT_SECONDS", seconds);
        }
        return seconds < HOUR
                ? texts.text("LEFT_MINUTES", seconds / MINUTE, seconds % MINUTE)
                : texts.text("LEFT_HOURS", seconds / HOUR, seconds % HOUR / MINUTE);
    }
}
