package io.dossier.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers requests whose body cannot be read, with one line in the log. */
@Component
class UnreadableRequests implements HandlerExceptionResolver, Ordered {
    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isAboutTheBody(failure)) {
            return null;
        }
        try {
            // a body that was cut off at the limit is answered by the filter that cut it
            if (!BodyLimitFilter.exceededBy(request)) {
                HttpAnswer answer = lacksDocument(failure) ? HttpAnswer.DOCUMENT_MISSING : HttpAnswer.BODY_UNREADABLE;
                log.info("{} {}: {}", request.getMethod(), Address.told(request.getRequestURI()), answer.code());
                answer.to(request, response);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** A body that was read without a failure, but to no purpose. */
    private static boolean lacksDocument(Exception failure) {
        return failure instanceof ServerWebInputException && failure.getCause() == null;
    }

    /** A body that is the word {@code null} is read without a complaint, and missed only when the request is put together. */
    private static boolean isAboutTheBody(Exception failure) {
        return failure instanceof HttpMessageNotReadableException
                || failure instanceof ServerWebInputException
                || (failure instanceof NullPointerException
                        && Arrays.stream(failure.getStackTrace())
                                .limit(4)
                                .anyMatch(frame -> frame.getClassName().equals(WebGraphQlRequest.class.getName())));
    }
}
