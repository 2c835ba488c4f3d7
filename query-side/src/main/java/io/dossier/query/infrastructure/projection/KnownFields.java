package io.dossier.query.infrastructure.projection;

import io.dossier.query.infrastructure.graphql.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.InvocationContext;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvoker;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvokerAdvisor;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameter;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameters;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses what an operator's endpoint would pass over: a field of the body, or a parameter of the address, that it does not know. A misspelt
 * throttle must not begin a rebuild without one.
 */
@Component
class KnownFields implements OperationInvokerAdvisor {

    private static final Set<EndpointId> STRICT = Set.of(EndpointId.of("projections"), EndpointId.of("audits"));

    private final Messages messages;

    KnownFields(Messages messages) {
        this.messages = messages;
    }

    @Override
    public OperationInvoker apply(
            EndpointId endpoint, OperationType type, OperationParameters parameters, OperationInvoker invoker) {
        if (type == OperationType.READ || !STRICT.contains(endpoint)) {
            return invoker;
        }
        List<String> known = parameters.stream()
                .filter(parameter -> !isInThePath(parameter))
                .map(OperationParameter::getName)
                .toList();
        return context -> {
            List<String> unknown = unknown(context, known);
            return unknown.isEmpty() ? invoker.invoke(context) : refused(unknown, known);
        };
    }

    private static boolean isInThePath(OperationParameter parameter) {
        return parameter.getAnnotation(Selector.class) != null;
    }

    // What stands in the path comes among the others, and one of that name in the body would take its place.
    private static List<String> unknown(InvocationContext context, List<String> known) {
        Map<?, ?> path = path();
        return context.getArguments().entrySet().stream()
                .filter(argument -> !known.contains(argument.getKey()))
                .filter(argument -> !path.containsKey(argument.getKey())
                        || !Objects.equals(path.get(argument.getKey()), argument.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static Map<?, ?> path() {
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(
                                        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                                        RequestAttributes.SCOPE_REQUEST)
                                instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    private WebEndpointResponse<Map<String, String>> refused(List<String> unknown, List<String> known) {
        String names = String.join(", ", unknown);
        return new WebEndpointResponse<>(
                Map.of(
                        "message",
                        known.isEmpty()
                                ? messages.text(LocaleContextHolder.getLocale(), "FIELD_OF_NONE", names)
                                : messages.text(
                                        LocaleContextHolder.getLocale(),
                                        "FIELD_UNKNOWN",
                                        names,
                                        String.join(", ", known))),
                400);
    }
}
