package io.dossier.server.web;

import graphql.execution.AbortExecutionException;
import io.dossier.server.graphql.Language;
import java.util.Locale;
import java.util.Map;

/** A request asks for more than one request may. */
final class QueryTooLarge extends AbortExecutionException {
    static final String CODE = "QUERY_TOO_LARGE";

    QueryTooLarge(Locale locale, String chinese, String english) {
        super(Language.text(locale, chinese, english));
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", CODE);
    }
}
