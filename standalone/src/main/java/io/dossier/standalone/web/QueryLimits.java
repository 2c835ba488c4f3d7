package io.dossier.standalone.web;

import graphql.analysis.FieldComplexityCalculator;
import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.Instrumentation;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much one request may ask for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueryLimits.Limits.class)
class QueryLimits {

    /**
     * The limits, under {@code dossier.graphql}.
     *
     * @param maxDepth how deep fields may nest
     * @param maxCost how many values one request may ask for, a page counting as often as it has entries
     * @param maxAliases how many fields may be renamed
     */
    @ConfigurationProperties("dossier.graphql")
    record Limits(
            @DefaultValue("20") int maxDepth,
            @DefaultValue("10000") int maxCost,
            @DefaultValue("30") int maxAliases) {}

    private static final int DEFAULT_PAGE = 20;

    @Bean
    Instrumentation aliasLimit(Limits limits) {
        return new AliasLimit(limits.maxAliases());
    }

    @Bean
    Instrumentation depthLimit(Limits limits) {
        return new MaxQueryDepthInstrumentation(limits.maxDepth()) {
            @Override
            protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
                return new AbortExecutionException(
                        "查詢嵌套 %d 層，至多 %d 層。 The query nests %d levels deep; at most %d are allowed."
                                .formatted(depth, maxDepth, depth, maxDepth));
            }
        };
    }

    @Bean
    Instrumentation costLimit(Limits limits) {
        return new MaxQueryComplexityInstrumentation(limits.maxCost(), (FieldComplexityCalculator) QueryLimits::cost) {
            @Override
            protected AbortExecutionException mkAbortException(int cost, int maxCost) {
                return new AbortExecutionException(
                        "查詢過大：約 %d 個值，至多 %d 個；請減少欄位或每頁筆數。 The query asks for about %d values; at most %d are allowed: ask for fewer fields or smaller pages."
                                .formatted(cost, maxCost, cost, maxCost));
            }
        };
    }

    private static int cost(FieldComplexityEnvironment field, int ofChildren) {
        Map<String, Object> arguments = field.getArguments();
        boolean paged = field.getFieldDefinition().getArgument("first") != null;
        if (!paged) {
            return 1 + ofChildren;
        }
        Object asked = arguments.get("first") != null ? arguments.get("first") : arguments.get("last");
        long page = asked instanceof Number number ? Math.clamp(number.longValue(), 1, 1000) : DEFAULT_PAGE;
        return (int) Math.min(Integer.MAX_VALUE / 2, 1 + page * ofChildren);
    }
}
