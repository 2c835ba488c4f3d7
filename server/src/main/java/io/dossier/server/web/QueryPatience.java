package io.dossier.server.web;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition.Operation;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Gives a query up when it takes too long: what it has begun to fetch ends, and nothing more is fetched. Commands are not cut off, for what they have
 * done stays done, and subscriptions go on for as long as somebody listens.
 */
@Component
final class QueryPatience extends SimplePerformantInstrumentation {
    private final Duration patience;
    private final ScheduledThreadPoolExecutor clock;

    @Autowired
    QueryPatience(QueryLimits.Limits limits) {
        this(
                limits.patience(),
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("query-patience").factory()));
    }

    /** @param clock ends what takes longer */
    QueryPatience(Duration patience, ScheduledThreadPoolExecutor clock) {
        this.patience = patience;
        this.clock = clock;
        clock.setRemoveOnCancelPolicy(true);
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        if (context.getOperationDefinition().getOperation() != Operation.QUERY) {
            return null;
        }
        ExecutionInput query = context.getExecutionInput();
        Future<?> end = clock.schedule(query::cancel, patience.toNanos(), TimeUnit.NANOSECONDS);
        return SimpleInstrumentationContext.whenCompleted((result, failure) -> end.cancel(false));
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        ExecutionInput query = parameters.getExecutionInput();
        return CompletableFuture.completedFuture(
                query.isCancelled() ? new QueryTooSlow(query.getLocale(), patience).toExecutionResult() : result);
    }
}
