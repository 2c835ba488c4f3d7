package io.dossier.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a request costs")
class QueryLimitsTest {
    private static final String SCHEMA = """
            type Query { archive(first: Int, last: Int, after: String): [Entry] }
            type Entry { title: String, category: String }
            """;
    private static final String PAGES = """
            query Few($first: Int) { archive(first: $first) { title } }
            query Many($first: Int = 2, $after: String, $all: Boolean = false) {
              archive(first: $first, after: $after) { title category @include(if: $all) }
            }
            """;

    private final GraphQL graphQl = GraphQL.newGraphQL(new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser().parse(SCHEMA),
                            RuntimeWiring.newRuntimeWiring().build()))
            .instrumentation(
                    new QueryLimits(new QueryLimits.Limits(20, 100, 30, 30, true, Duration.ofSeconds(30), List.of())))
            .preparsedDocumentProvider(new KnownDocuments())
            .build();

    private List<String> refusals(String operation, Map<String, Object> variables) {
        ExecutionResult answer = graphQl.execute(ExecutionInput.newExecutionInput(PAGES)
                .operationName(operation)
                .variables(variables)
                .locale(Locale.ENGLISH)
                .build());
        return answer.getErrors().stream().map(error -> error.getMessage()).toList();
    }

    @Test
    @DisplayName("depends on the size of its page, however often it was asked with another")
    void theSize() {
        for (int round = 0; round < 3; round++) {
            assertThat(refusals("Many", Map.of("first", 99, "after", "cursor-" + round)))
                    .isEmpty();
            assertThat(refusals("Many", Map.of("first", 100, "after", "cursor-" + round)))
                    .containsExactly(
                            "The query asks for about 101 values; at most 100 are allowed: ask for fewer fields or smaller pages.");
            assertThat(refusals("Many", Map.of())).isEmpty();
        }
    }

    @Test
    @DisplayName("depends on which fields are asked for")
    void theFields() {
        assertThat(refusals("Many", Map.of("first", 60))).isEmpty();
        assertThat(refusals("Many", Map.of("first", 60, "all", true))).hasSize(1);
        assertThat(refusals("Many", Map.of("first", 60, "all", false))).isEmpty();
    }

    @Test
    @DisplayName("depends on which operation of a document is asked")
    void theOperation() {
        assertThat(refusals("Many", Map.of("first", 60, "all", true))).hasSize(1);
        assertThat(refusals("Few", Map.of("first", 60))).isEmpty();
    }
}
