package io.dossier.server.web;

import graphql.execution.AbortExecutionException;
import io.dossier.server.graphql.Language;
import java.util.Locale;
import java.util.Map;

/** A document is not among those that are answered here. */
final class DocumentNotTrusted extends AbortExecutionException {
    DocumentNotTrusted(Locale locale) {
        super(
                Language.text(
                        locale,
                        "此處只接受已登記的 GraphQL 文檔；請由運維人員把此文檔加入設定 dossier.graphql.trusted-documents 所列的文件。",
                        "Only registered GraphQL documents are answered here; an operator adds this one to a file that the setting dossier.graphql.trusted-documents names."));
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", "DOCUMENT_NOT_TRUSTED");
    }
}
