package io.dossier.query.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column.
 *
 * @param name in lower case with underscores; for ever, unless the export's version is raised
 * @param value what a row has there: a text, number, flag, date, instant or constant of an enum; null where it has nothing
 */
public record ExportColumn<R>(String name, Function<R, @Nullable Object> value) {}
