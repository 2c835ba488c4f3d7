package io.dossier.query.infrastructure.graphql;

/** What can be wrong with a query. The name is the error's {@code code}, and the key of its text in {@code query_*.properties}. */
public enum ProblemCode {
    PAGE_SIZE_OUT_OF_RANGE,
    PAGE_DIRECTION_AMBIGUOUS,
    CURSOR_INVALID,
    CURSOR_EXPIRED,
    CURSOR_OF_ANOTHER_LIST,
    DATE_RANGE_REVERSED,
    TOO_MANY_DAYS,
    TOO_MANY_MONTHS,
    AS_OF_IN_FUTURE,
    ID_MALFORMED,
    QUARTER_MALFORMED,
    TEXT_TOO_LONG,
    TENANCY_NOT_THERE_YET,
    UNIT_NOT_THERE_YET,
    CONSISTENCY_UNKNOWN,
    PROJECTION_BEHIND,
    INTERNAL_ERROR
}
