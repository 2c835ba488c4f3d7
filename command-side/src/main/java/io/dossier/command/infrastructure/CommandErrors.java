package io.dossier.command.infrastructure;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.dossier.api.Clause;
import io.dossier.api.Role;
import io.dossier.command.desk.MalformedInput;
import io.dossier.command.desk.NotPermitted;
import io.dossier.server.graphql.Language;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

/** Says in the caller's language what was wrong with a mutation that could not be decided at all. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CommandErrors extends DataFetcherExceptionResolverAdapter {
    private static final Logger log = LoggerFactory.getLogger(CommandErrors.class);
    private final Messages messages;

    CommandErrors(Messages messages) {
        this.messages = messages;
        setThreadLocalContextAware(true);
    }

    @Override
    protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment environment) {
        Locale locale = environment.getLocale();
        return switch (failure) {
            case MalformedInput e -> {
                log.info("{}: {} {}", environment.getField().getName(), e.code(), e.field());
                yield error(
                        environment,
                        ErrorType.BAD_REQUEST,
                        messages.of(e.code(), locale, e.field(), e.value()),
                        Map.of("code", e.code(), "field", e.field()));
            }
            case NotPermitted e -> {
                log.info("{}", e.getMessage());
                Clause clause = e.permitted().clause();
                String permitted =
                        e.permitted().roles().stream().map(Role::label).sorted().collect(Collectors.joining(", "));
                yield error(
                        environment,
                        ErrorType.FORBIDDEN,
                        messages.of(
                                "NOT_PERMITTED",
                                locale,
                                e.role().label(),
                                e.command(),
                                permitted,
                                clause.id(),
                                Language.text(locale, clause.title(), clause.titleInEnglish())),
                        Map.of(
                                "code",
                                "NOT_PERMITTED",
                                "clause",
                                Map.of(
                                        "id", clause.id(),
                                        "regulation", clause.regulation().title(),
                                        "title", clause.title())));
            }
            case ConcurrencyException e -> {
                log.info("{}: given up after conflicts", environment.getField().getName());
                yield busy(environment, locale);
            }
            case LockAcquisitionFailedException e -> {
                log.info("{}: {}", environment.getField().getName(), e.getMessage());
                yield busy(environment, locale);
            }
            case EventStoreException e -> {
                String reference = environment.getExecutionId().toString();
                log.error("{}: not stored, reference {}", environment.getField().getName(), reference, e);
                yield error(
                        environment,
                        ErrorType.INTERNAL_ERROR,
                        messages.of("STORE_UNAVAILABLE", locale, reference),
                        Map.of("code", "STORE_UNAVAILABLE"));
            }
            default -> null;
        };
    }

    private GraphQLError busy(DataFetchingEnvironment environment, Locale locale) {
        return error(environment, ErrorType.BAD_REQUEST, messages.of("BUSY", locale), Map.of("code", "BUSY"));
    }

    private static GraphQLError error(
            DataFetchingEnvironment environment, ErrorType type, String message, Map<String, Object> extensions) {
        return GraphQLError.newError()
                .errorType(type)
                .message("%s", message)
                .path(environment.getExecutionStepInfo().getPath())
                .location(environment.getField().getSourceLocation())
                .extensions(extensions)
                .build();
    }
}
