package io.dossier.server.web;

import io.dossier.server.log.Failures;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells who comes with a token that it cannot be verified now, when the identity provider does not answer: it is no fault of theirs, nor of ours. */
final class IdentityAway extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(IdentityAway.class);
    private static final String SECONDS_TO_WAIT = "5";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException e) {
            log.warn(
                    "The identity provider cannot be asked about a token: {}",
                    Failures.told(NestedExceptionUtils.getMostSpecificCause(e)));
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            HttpAnswer.IDENTITY_UNAVAILABLE.to(request, response);
        }
    }
}
