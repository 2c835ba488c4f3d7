package io.dossier.server.web;

import io.dossier.server.log.Roles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** One line for each request that was not let in, or came to no door: in which role, where, and why not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RefusalLog extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);
    private static final String REASON = RefusalLog.class.getName() + ".reason";

    /** Remembers why. */
    static void because(HttpServletRequest request, HttpAnswer answer) {
        request.setAttribute(REASON, answer.code());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
            if (isRefused(response.getStatus())) {
                log.info(
                        "{} {}: refused with {} {}",
                        Address.method(request.getMethod()),
                        Address.told(request.getRequestURI()),
                        response.getStatus(),
                        Optional.ofNullable(request.getAttribute(REASON)).orElse(""));
            }
        } finally {
            Roles.forget();
        }
    }

    private static boolean isRefused(int status) {
        return status == HttpStatus.UNAUTHORIZED.value()
                || status == HttpStatus.FORBIDDEN.value()
                || status == HttpStatus.NOT_FOUND.value();
    }
}
