package cn.medalliance.load.jpa;

import cn.medalliance.load.model.LoadProgress;
import cn.medalliance.load.model.LoadStoppedException;

/** How far an import is, for whoever asks; and whether somebody wants it to end. */
final class ImportProgress implements LoadProgress {

    private volatile Part part = Part.IDS;
    private volatile long all;
    private volatile long done;
    private volatile boolean isStopped;

    @Override
    public void begin(Part next, long ofAll) {
        check();
        part = next;
        all = ofAll;
        done = 0;
    }

    @Override
    public void step(long soFar) {
        check();
        done = soFar;
    }

    private void check() {
        if (isStopped) {
            throw new LoadStoppedException();
        }
    }

    void stop() {
        isStopped = true;
    }

    /** Such as {@code 写入资源 resources: 12000 of 200000}. */
    @Override
    public String toString() {
        return part.words() + ": " + done + " of " + all;
    }
}
