package cn.medalliance.fhir.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the requests that this node answers, for work in the background that lets them go before. */
public final class RequestsUnderWay extends OncePerRequestFilter {

    /** Who waits for what is made in the background is no reason to make it more slowly. */
    private static final Pattern WAITING = Pattern.compile("/\\$(viewdefinition-)?export-[a-z-]+$");

    private final AtomicInteger count = new AtomicInteger();

    /** How many there are now. */
    public int count() {
        return count.get();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return WAITING.matcher(request.getRequestURI()).find();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        count.incrementAndGet();
        try {
            chain.doFilter(request, response);
        } finally {
            count.decrementAndGet();
        }
    }
}
