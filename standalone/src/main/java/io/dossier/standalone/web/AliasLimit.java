package io.dossier.standalone.web;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** By aliases one request can ask the same thing a thousand times, or send a thousand commands. */
final class AliasLimit extends SimplePerformantInstrumentation {
    private final int limit;

    AliasLimit(int limit) {
        this.limit = limit;
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables request,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        int aliases = aliases(request.getDocument());
        if (aliases > limit) {
            throw new AbortExecutionException("請求含 %d 個別名，至多 %d 個。 The request has %d aliases; at most %d are allowed."
                    .formatted(aliases, limit, aliases, limit));
        }
        return request;
    }

    private static int aliases(Document document) {
        Deque<Node<?>> open = new ArrayDeque<>();
        open.add(document);
        int found = 0;
        while (!open.isEmpty()) {
            Node<?> node = open.remove();
            if (node instanceof Field field && field.getAlias() != null) {
                found++;
            }
            node.getChildren().forEach(open::add);
        }
        return found;
    }
}
