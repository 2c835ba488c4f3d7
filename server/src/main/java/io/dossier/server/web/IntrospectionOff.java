package io.dossier.server.web;

import graphql.execution.AbortExecutionException;
import io.dossier.server.graphql.Language;
import java.util.Locale;
import java.util.Map;

/** Somebody asks for the schema where it is not told. */
final class IntrospectionOff extends AbortExecutionException {
    IntrospectionOff(Locale locale) {
        super(Language.text(
                locale,
                "此處不提供 schema 查詢；可由運維人員以 dossier.graphql.introspection=true 開放。",
                "The schema is not told here; an operator can allow it with dossier.graphql.introspection=true."));
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", "INTROSPECTION_OFF");
    }
}
