package cn.medalliance.load.jpa;

import cn.medalliance.fhir.server.PlainRefusals;
import cn.medalliance.shared.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps requests from the database while a load has it for itself: 503, to be sent again. Only the load's own pass. */
final class LoadGate extends OncePerRequestFilter {

    private static final String SECONDS_TO_WAIT = "10";
    private static final Set<String> OF_THE_LOAD = Set.of("/$import", "/$import-status");

    private final PlainRefusals refusals;
    private int inside;
    private boolean isClosed;

    LoadGate(PlainRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getPathInfo() != null && OF_THE_LOAD.contains(request.getPathInfo());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            refusals.answer(response, ErrorCode.UNAVAILABLE, "an import has the database for itself");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            leave();
        }
    }

    private synchronized boolean enter() {
        if (isClosed) {
            return false;
        }
        inside++;
        return true;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    /**
     * Lets nobody in any more and waits until those who are inside have left.
     *
     * @return false when they did not leave in time, or it was closed already: then it is as before
     */
    synchronized boolean close(Duration longest) {
        if (isClosed) {
            return false;
        }
        isClosed = true;
        long until = System.nanoTime() + longest.toNanos();
        try {
            while (inside > 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (left <= 0) {
                    isClosed = false;
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            isClosed = false;
            return false;
        }
    }

    synchronized void open() {
        isClosed = false;
    }
}
