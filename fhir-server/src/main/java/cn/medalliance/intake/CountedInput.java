package cn.medalliance.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, for the progress bar. */
final class CountedInput extends FilterInputStream {

    private final IntakeCommand.Counts counts;

    CountedInput(InputStream in, IntakeCommand.Counts counts) {
        super(in);
        this.counts = counts;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counts.bytes += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        counts.bytes += Math.max(read, 0);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
