package io.dossier.server.web;

import graphql.execution.AbortExecutionException;
import io.dossier.server.graphql.Language;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** A query was given up, for it took longer than one may. */
final class QueryTooSlow extends AbortExecutionException {
    QueryTooSlow(Locale locale, Duration patience) {
        super(Language.text(
                locale,
                "查詢超過 %.1f 秒，已中止；請減少欄位或每頁筆數，或稍後再試。".formatted(patience.toMillis() / 1e3),
                "The query took more than %.1f s and was given up: ask for fewer fields or smaller pages, or try again later."
                        .formatted(patience.toMillis() / 1e3)));
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", "QUERY_TOO_SLOW");
    }
}
