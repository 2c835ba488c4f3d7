package io.dossier.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Hands answers that are an error's status and nothing else over to {@link ErrorAnswers}, who says what is wrong. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BareAnswersFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!request.isAsyncStarted() && isBare(response) && !BodyLimitFilter.exceededBy(request)) {
            response.sendError(response.getStatus());
        }
    }

    private static boolean isBare(HttpServletResponse response) {
        return response.getStatus() >= HttpStatus.BAD_REQUEST.value()
                && response.getContentType() == null
                && !response.isCommitted();
    }
}
