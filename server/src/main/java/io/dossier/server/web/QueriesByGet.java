package io.dossier.server.web;

import graphql.language.OperationDefinition.Operation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes queries by GET too, as GraphQL over HTTP has it: what a link or a browser's address says is asked as if it had been posted. Mutations and subscriptions are not, so that no page of another
 * site can make a browser send one, or keep one open.
 */
@Component
@Order(0) // behind the chain of security, which knows what was really sent
final class QueriesByGet extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(QueriesByGet.class);

    private final JsonMapper json;

    QueriesByGet(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals(HttpMethod.GET.name())
                || !request.getRequestURI().equals("/graphql")
                || "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String query = request.getParameter("query");
        if (query == null) {
            refuse(HttpAnswer.DOCUMENT_MISSING, request, response);
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        @Nullable String operationName = request.getParameter("operationName");
        if (operationName != null) {
            body.put("operationName", operationName);
        }
        try {
            for (String name : new String[] {"variables", "extensions"}) {
                @Nullable String value = request.getParameter(name);
                if (value != null && !value.isBlank()) {
                    body.put(name, json.readValue(value, Map.class));
                }
            }
        } catch (JacksonException e) {
            refuse(HttpAnswer.PARAMETER_UNREADABLE, request, response);
            return;
        }
        if (Operations.of(query, operationName)
                .filter(operation -> operation != Operation.QUERY)
                .isPresent()) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
            refuse(HttpAnswer.QUERIES_ONLY, request, response);
            return;
        }
        chain.doFilter(new Posted(request, json.writeValueAsBytes(body)), response);
    }

    private static void refuse(HttpAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.info("GET /graphql: {}", answer.code());
        answer.to(request, response);
    }
}
