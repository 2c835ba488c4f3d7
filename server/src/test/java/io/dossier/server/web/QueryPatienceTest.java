package io.dossier.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A query that takes too long")
@Timeout(60)
class QueryPatienceTest {
    private static final String SCHEMA = """
            type Query { unit: Unit }
            type Mutation { register: Unit }
            type Unit { id: ID archive: String }
            """;

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    private final AtomicInteger fetched = new AtomicInteger();

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    private ExecutionResult ask(Duration patience, ExecutionInput request, DataFetcher<?> root) {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type("Query", type -> type.dataFetcher("unit", root))
                .type("Mutation", type -> type.dataFetcher("register", root))
                .type("Unit", type -> type.dataFetcher("archive", environment -> "page " + fetched.incrementAndGet()))
                .build();
        GraphQL graphQl = GraphQL.newGraphQL(
                        new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring))
                .instrumentation(new QueryPatience(patience, clock))
                .build();
        return graphQl.execute(request);
    }

    private static ExecutionInput request(String document, Locale language) {
        return ExecutionInput.newExecutionInput(document).locale(language).build();
    }

    private ExecutionResult giveUp(Locale language) {
        ExecutionInput request = request("{ unit { id archive } }", language);
        return ask(Duration.ofMillis(50), request, environment -> {
            while (!request.isCancelled()) {
                Thread.onSpinWait();
            }
            return Map.of("id", "A-1001");
        });
    }

    @Test
    @DisplayName("is given up, fetches nothing more, and says what to do")
    void isGivenUp() {
        ExecutionResult answer = giveUp(Locale.ENGLISH);
        assertThat(fetched).hasValue(0);
        assertThat(answer.toSpecification().get("data")).isNull();
        assertThat(answer.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getExtensions()).containsEntry("code", "QUERY_TOO_SLOW");
            assertThat(error.getMessage()).contains("more than 0.1 s", "smaller pages");
        });
    }

    @Test
    @DisplayName("is told so in Chinese, too")
    void inChinese() {
        assertThat(giveUp(Locale.CHINESE).getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("查詢超過", "已中止"));
    }

    @Test
    @DisplayName("but is in time is answered, and leaves nothing that would end another")
    void inTime() {
        ExecutionResult answer =
                ask(Duration.ofHours(1), request("{ unit { id archive } }", Locale.ENGLISH), environment -> {
                    assertThat(clock.getQueue()).hasSize(1);
                    return Map.of("id", "A-1001");
                });
        assertThat(answer.getErrors()).isEmpty();
        assertThat(fetched).hasValue(1);
        assertThat(clock.getQueue()).isEmpty();
    }

    @Test
    @DisplayName("is none that changes something: a command is not cut off")
    void notACommand() {
        ExecutionResult answer =
                ask(Duration.ofHours(1), request("mutation { register { id } }", Locale.ENGLISH), environment -> {
                    assertThat(clock.getQueue()).isEmpty();
                    return Map.of("id", "A-1001");
                });
        assertThat(answer.getErrors()).isEmpty();
    }
}
