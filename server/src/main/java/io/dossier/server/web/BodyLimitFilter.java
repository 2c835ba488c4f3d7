package io.dossier.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no more of a request's body than the limit, whether or not its length was announced. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimitFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(BodyLimitFilter.class);
    private static final String EXCEEDED = BodyLimitFilter.class.getName() + ".exceeded";
    private final long limit;

    BodyLimitFilter(@Value("${dossier.web.max-body-size:1MB}") DataSize limit) {
        this.limit = limit.toBytes();
    }

    /** Whether the request's body turned out to be larger than the limit. */
    static boolean exceededBy(HttpServletRequest request) {
        return request.getAttribute(EXCEEDED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            refuse(request, response);
            return;
        }
        chain.doFilter(new Limited(request), response);
        if (exceededBy(request) && !response.isCommitted()) {
            response.resetBuffer();
            refuse(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.info(
                "{} {}: body larger than {} bytes",
                Address.method(request.getMethod()),
                Address.told(request.getRequestURI()),
                limit);
        // the rest of the body is not read, so that the connection cannot serve another request
        response.setHeader(HttpHeaders.CONNECTION, "close");
        HttpAnswer.BODY_TOO_LARGE.to(request, response, limit);
    }

    private final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), this);
        }
    }

    private final class Counting extends ServletInputStream {
        private final ServletInputStream body;
        private final HttpServletRequest request;
        private long read;

        Counting(ServletInputStream body, HttpServletRequest request) {
            this.body = body;
            this.request = request;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = body.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > limit) {
                request.setAttribute(EXCEEDED, true);
                throw new IOException("body larger than " + limit + " bytes");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
