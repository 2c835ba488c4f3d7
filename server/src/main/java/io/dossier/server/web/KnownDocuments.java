package io.dossier.server.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * The documents that were asked last, parsed and found valid: a portal sends the same few all day, with other variables. One that is not valid is looked at each time,
 * for its errors are in the language of whoever sent it.
 */
@Component
final class KnownDocuments implements PreparsedDocumentProvider, GraphQlSourceBuilderCustomizer {

    // Parsed they take some thirty times as much.
    private static final long MOST_CHARACTERS = 250_000;

    private final Cache<String, PreparsedDocumentEntry> valid = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String document, PreparsedDocumentEntry parsed) -> document.length())
            .build();

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(this));
    }

    /** How many characters the known documents have together. */
    long characters() {
        valid.cleanUp();
        return valid.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput request, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        @Nullable PreparsedDocumentEntry known = valid.getIfPresent(request.getQuery());
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        PreparsedDocumentEntry parsed = parse.apply(request);
        if (!parsed.hasErrors()) {
            valid.put(request.getQuery(), parsed);
        }
        return CompletableFuture.completedFuture(parsed);
    }
}
