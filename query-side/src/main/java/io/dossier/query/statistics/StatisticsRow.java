package io.dossier.query.statistics;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a month's sheet, for reporting jobs.
 *
 * @param month the month
 * @param submission which submission; null for the figures of now
 * @param row which row
 * @param figures every figure by its name in the schema; null where there is nothing to make one of
 */
record StatisticsRow(
        YearMonth month, @Nullable Integer submission, SheetRow row, Map<String, @Nullable Number> figures) {}
