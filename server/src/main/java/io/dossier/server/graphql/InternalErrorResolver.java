package io.dossier.server.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** The last resort: what nobody else answers for is our fault. The caller gets a number under which the log tells the rest. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public class InternalErrorResolver extends DataFetcherExceptionResolverAdapter {

    private static final Logger log = LoggerFactory.getLogger(InternalErrorResolver.class);

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable e, DataFetchingEnvironment environment) {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            return null; // for the application's security
        }
        UUID number = UUID.randomUUID();
        // not its path: that is in words of the caller's
        log.error(
                "Field {}.{} failed [{}]",
                environment.getExecutionStepInfo().getObjectType().getName(),
                environment.getField().getName(),
                number,
                e);
        return error(GraphqlErrorBuilder.newError(environment), number, environment.getLocale());
    }

    /**
     * The error that tells of a failure of ours.
     *
     * @param number under which the log tells the rest
     */
    public static GraphQLError error(GraphqlErrorBuilder<?> error, UUID number, @Nullable Locale language) {
        return error.errorType(ErrorType.INTERNAL_ERROR)
                .message(
                        "%s",
                        Language.text(
                                language,
                                "系統內部出錯。請把此編號告知運維人員：" + number,
                                "Something went wrong on our side. Tell the operator this number: " + number))
                .extensions(Map.of("code", "INTERNAL_ERROR"))
                .build();
    }
}
