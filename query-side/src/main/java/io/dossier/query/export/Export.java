package io.dossier.query.export;

import java.util.List;
import java.util.Set;

/**
 * One table that reporting jobs may fetch. Every bean of this type is served under {@code /exports/NAME.csv} and {@code .ndjson}.
 *
 * @param <R> a row
 */
public interface Export<R> {

    /** Its name in the address. */
    String name();

    /** The version of its columns: to be raised when one changes its meaning or goes away. A new one at the end is no new version. */
    int version();

    /** Its columns, in their order. */
    List<ExportColumn<R>> columns();

    /** The parameters that it takes; all others are refused. */
    Set<ExportParameter> parameters();

    /**
     * What would be answered now. Nothing of the rows is read yet.
     *
     * @throws io.dossier.query.infrastructure.graphql.QueryProblem if the request cannot be answered as it stands, or not now
     */
    Edition<R> edition(ExportRequest request);
}
