package io.dossier.server.web;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.normalized.ExecutableNormalizedOperationFactory.Options;
import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * How much one request may ask for. Depth and cost are those of the operation as it would be executed, fragments expanded, so that
 * nothing can be hidden in them.
 */
@Component
final class QueryLimits extends SimplePerformantInstrumentation {
    private static final int DEFAULT_PAGE = 20;
    private static final int DIRECTIVES_AT_ONE_PLACE = 4;
    private static final long WITHOUT_BOUND = 1_000_000_000;

    private static final Set<String> ABOUT_THE_SCHEMA = Set.of("__schema", "__type");

    private final Limits limits;
    private final KnownCosts costs = new KnownCosts();

    /**
     * The limits, under {@code dossier.graphql}.
     *
     * @param maxDepth how deep fields may nest
     * @param maxCost how many values one request may ask for, a page counting as often as it has entries
     * @param maxAliases how many fields may be renamed
     * @param maxDirectives how many directives there may be
     * @param introspection whether one may ask for the schema
     * @param patience how long a query may take, one second at least
     * @param trustedDocuments files with the operations that are answered, as Spring names resources; every operation is if none are named
     */
    @ConfigurationProperties("dossier.graphql")
    record Limits(
            @DefaultValue("20") int maxDepth,
            @DefaultValue("10000") int maxCost,
            @DefaultValue("30") int maxAliases,
            @DefaultValue("30") int maxDirectives,
            @DefaultValue("true") boolean introspection,
            @DefaultValue("30s") Duration patience,
            @DefaultValue({}) List<String> trustedDocuments) {

        Limits {
            if (patience.toSeconds() < 1) {
                throw new IllegalArgumentException(
                        "dossier.graphql.patience is %s; set it to one second at least, such as 30s"
                                .formatted(patience));
            }
        }
    }

    QueryLimits(Limits limits) {
        this.limits = limits;
    }

    /** By aliases one request can ask the same thing a thousand times, or send a thousand commands. */
    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables request,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Locale locale = parameters.getExecutionInput().getLocale();
        Counted counted = Counted.in(request.getDocument());
        if (counted.aliases() > limits.maxAliases()) {
            throw new QueryTooLarge(
                    locale,
                    "請求含 %d 個別名，至多 %d 個。".formatted(counted.aliases(), limits.maxAliases()),
                    "The request has %d aliases; at most %d are allowed."
                            .formatted(counted.aliases(), limits.maxAliases()));
        }
        if (counted.directives() > limits.maxDirectives() || counted.directivesAtOnePlace() > DIRECTIVES_AT_ONE_PLACE) {
            throw new QueryTooLarge(
                    locale,
                    "請求含 %d 個指令（同一處至多 %d 個）；至多 %d 個，同一處至多 %d 個。"
                            .formatted(
                                    counted.directives(),
                                    counted.directivesAtOnePlace(),
                                    limits.maxDirectives(),
                                    DIRECTIVES_AT_ONE_PLACE),
                    "The request has %d directives, up to %d at one place; at most %d are allowed, and %d at one place."
                            .formatted(
                                    counted.directives(),
                                    counted.directivesAtOnePlace(),
                                    limits.maxDirectives(),
                                    DIRECTIVES_AT_ONE_PLACE));
        }
        return request;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        long cost = costs.of(context, this::cost);
        if (cost > limits.maxCost()) {
            throw new QueryTooLarge(
                    context.getLocale(),
                    "查詢過大：約 %d 個值，至多 %d 個；請減少欄位或每頁筆數。".formatted(cost, limits.maxCost()),
                    "The query asks for about %d values; at most %d are allowed: ask for fewer fields or smaller pages."
                            .formatted(cost, limits.maxCost()));
        }
        return null;
    }

    private long cost(ExecutionContext context) {
        GraphQLSchema schema = context.getGraphQLSchema();
        long cost = 0;
        for (ExecutableNormalizedField field : expand(context).getTopLevelFields()) {
            if (!limits.introspection() && ABOUT_THE_SCHEMA.contains(field.getFieldName())) {
                throw new IntrospectionOff(context.getLocale());
            }
            cost = Math.min(WITHOUT_BOUND, cost + cost(schema, field));
        }
        return cost;
    }

    private ExecutableNormalizedOperation expand(ExecutionContext context) {
        try {
            return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                    context.getGraphQLSchema(),
                    context.getOperationDefinition(),
                    context.getFragmentsByName(),
                    context.getCoercedVariables(),
                    Options.defaultOptions()
                            .locale(context.getLocale())
                            .maxChildrenDepth(limits.maxDepth())
                            .maxFieldsCount(limits.maxCost()));
        } catch (AbortExecutionException tooLarge) {
            throw new QueryTooLarge(
                    context.getLocale(),
                    "查詢嵌套或欄位過多：至多 %d 層、%d 個欄位。".formatted(limits.maxDepth(), limits.maxCost()),
                    "The query nests too deep or has too many fields: at most %d levels and %d fields are allowed."
                            .formatted(limits.maxDepth(), limits.maxCost()));
        }
    }

    private static long cost(GraphQLSchema schema, ExecutableNormalizedField field) {
        long ofChildren = 0;
        for (ExecutableNormalizedField child : field.getChildren()) {
            ofChildren = Math.min(WITHOUT_BOUND, ofChildren + cost(schema, child));
        }
        return Math.min(WITHOUT_BOUND, 1 + pageSize(schema, field) * ofChildren);
    }

    /** How often what is below the field may come; 1 where the field is no page. */
    private static long pageSize(GraphQLSchema schema, ExecutableNormalizedField field) {
        boolean paged = field.getFieldDefinitions(schema).stream()
                .anyMatch(definition -> definition.getArgument("first") != null);
        if (!paged) {
            return 1;
        }
        Map<String, Object> arguments = field.getResolvedArguments();
        Object asked = arguments.get("first") != null ? arguments.get("first") : arguments.get("last");
        return asked instanceof Number number ? Math.clamp(number.longValue(), 1, 1000) : DEFAULT_PAGE;
    }
}
