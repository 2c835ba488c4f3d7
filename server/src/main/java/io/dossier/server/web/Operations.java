package io.dossier.server.web;

import graphql.execution.UnknownOperationException;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request asks to be done, found out before the engine looks at it. */
final class Operations {

    private Operations() {}

    /**
     * The kind of the operation that would be executed; empty where that cannot be told, for the engine to refuse.
     *
     * @param name of the operation; null if the document has only one
     */
    static Optional<Operation> of(String document, @Nullable String name) {
        try {
            Document parsed = Parser.parse(document);
            return parsed.getDefinitionsOfType(OperationDefinition.class).isEmpty()
                    ? Optional.empty()
                    : Optional.of(NodeUtil.getOperation(parsed, name)
                            .operationDefinition
                            .getOperation());
        } catch (InvalidSyntaxException | UnknownOperationException e) {
            return Optional.empty();
        }
    }
}
