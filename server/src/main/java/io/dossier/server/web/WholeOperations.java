package io.dossier.server.web;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.FieldFetchingInstrumentationContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.schema.DataFetcher;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Has limits, patience and observation look at operations as a whole, and at none of the fields that they ask for: a page has one for each field of each of
 * its entries, and to ask everybody before and after each takes as long as to fetch it.
 */
@Component
final class WholeOperations implements GraphQlSourceBuilderCustomizer {

    private final ObjectProvider<Instrumentation> instrumentations;

    WholeOperations(ObjectProvider<Instrumentation> instrumentations) {
        this.instrumentations = instrumentations;
    }

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.configureGraphQl(graphQl -> graphQl.instrumentation(
                new Chain(instrumentations.orderedStream().toList())));
    }

    private static final class Chain extends ChainedInstrumentation {

        private Chain(List<Instrumentation> instrumentations) {
            super(instrumentations);
        }

        @Override
        public @Nullable ExecutionStrategyInstrumentationContext beginExecutionStrategy(
                InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
            return null;
        }

        @Override
        public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
                InstrumentationExecutionStrategyParameters parameters, InstrumentationState state) {
            return null;
        }

        @Override
        public @Nullable InstrumentationContext<Object> beginFieldExecution(
                InstrumentationFieldParameters parameters, InstrumentationState state) {
            return null;
        }

        @Override
        public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
                InstrumentationFieldParameters parameters, InstrumentationState state) {
            return null;
        }

        @Override
        public @Nullable FieldFetchingInstrumentationContext beginFieldFetching(
                InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
            return null;
        }

        @Override
        public @Nullable InstrumentationContext<Object> beginFieldCompletion(
                InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
            return null;
        }

        @Override
        public @Nullable InstrumentationContext<Object> beginFieldListCompletion(
                InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
            return null;
        }

        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
            return fetcher;
        }
    }
}
