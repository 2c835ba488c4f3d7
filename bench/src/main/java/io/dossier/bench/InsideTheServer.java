package io.dossier.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.web.filter.OncePerRequestFilter;

/** How long requests take from where the server has read one to where it has written the answer, all filters included. */
final class InsideTheServer extends OncePerRequestFilter {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long from = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            nanos.add(System.nanoTime() - from);
        }
    }

    /** What is measured from now on counts. */
    void begin() {
        nanos.clear();
    }

    double percentileMillis(double percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * percent / 100)) / 1e6;
    }
}
