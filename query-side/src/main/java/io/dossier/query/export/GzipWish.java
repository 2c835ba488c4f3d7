package io.dossier.query.export;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a caller wants an answer compressed, by the header {@code Accept-Encoding}. */
final class GzipWish {

    static final String GZIP = "gzip";

    private GzipWish() {}

    /** Only who names it gets it: {@code *} may come from who cannot read it. */
    static boolean of(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(coding -> coding.replaceAll("\\s", ""))
                        .anyMatch(coding -> coding.equals(GZIP)
                                || (coding.startsWith(GZIP + ";q=") && !coding.matches("gzip;q=0(\\.0*)?")));
    }
}
