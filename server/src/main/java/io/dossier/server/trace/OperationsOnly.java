package io.dossier.server.trace;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

/**
 * Observes operations as a whole, and none of the fields that they ask for: a page has one for each field of each of its entries. To switch fields
 * off by the setting of observations would leave one that observes nothing in front of the operation's, so that commands would not be its parts.
 */
final class OperationsOnly extends GraphQlObservationInstrumentation {

    OperationsOnly(ObservationRegistry registry) {
        super(registry);
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        return fetcher;
    }
}
