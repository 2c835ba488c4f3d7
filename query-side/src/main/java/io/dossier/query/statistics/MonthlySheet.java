package io.dossier.query.statistics;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A sheet of a month, as of now or as it was submitted. */
interface MonthlySheet {

    /** Which sheet. */
    Sheet sheet();

    /** Which month. */
    YearMonth month();

    /** What was counted. */
    Cells cells();

    /** Which submission; null for now. */
    @Nullable
    Integer submission();

    /** The position as of which it is shown; null for now. */
    @Nullable
    Long knownAt();
}
