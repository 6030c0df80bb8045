package cn.medalliance.demo.delivery;

import java.io.PrintStream;

/** Says how far a delivery has come. */
public interface Progress extends AutoCloseable {

    /** So many residents and resources are done. */
    void update(long residents, long resources);

    @Override
    void close();

    /** A bar on a terminal, otherwise a line every few seconds. */
    static Progress on(PrintStream out, boolean terminal, long residents) {
        return terminal ? new BarProgress(residents) : new LineProgress(out, residents);
    }
}
