package org.coppice.formats.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of expanded bytes that fails as soon as they are more than a small compressed content can honestly hold: an archive made to fill the
 * memory expands a thousand times, a table of answers up to some twenty times.
 */
public final class Expansion extends FilterInputStream {
    /** The number of bytes to which any content may expand. */
    public static final long FLOOR = 64L * 1024 * 1024;

    private final long most;
    private long left;

    private Expansion(InputStream in, long most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /** Returns a stream that gives at most the larger of {@code floor} and {@code ratio} times the compressed size. */
    public static Expansion of(InputStream expanded, long compressed, long floor, int ratio) {
        return new Expansion(expanded, Math.max(floor, compressed * ratio));
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = in.read(to, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new UnreadableException(
                    "its compressed content expands to more than " + (most >> 20) + " MiB",
                    "save it uncompressed, or in several files");
        }
    }
}
