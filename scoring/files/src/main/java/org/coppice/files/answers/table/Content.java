package org.coppice.files.answers.table;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read from any place and as often as one likes. */
public interface Content extends AutoCloseable {
    /** How many bytes there are. */
    long size();

    /**
     * Reads {@code length} bytes from a place on into {@code bytes}, from {@code at} on.
     *
     * @throws FileChangedException if there are no longer so many
     * @throws java.nio.channels.ClosedByInterruptException if the thread was interrupted; the next reader can read on
     */
    void read(long place, byte[] bytes, int at, int length) throws IOException;

    /** All the bytes from a place on. */
    default InputStream from(long start) {
        return new InputStream() {
            private long place = start;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int at, int length) throws IOException {
                int more = (int) Math.min(length, size() - place);
                if (more > 0) {
                    Content.this.read(place, bytes, at, more);
                    place += more;
                }
                return more > 0 || length == 0 ? more : -1;
            }
        };
    }

    @Override
    default void close() throws IOException {}

    /** Bytes in memory. */
    static Content of(byte[] all) {
        return new Content() {
            @Override
            public long size() {
                return all.length;
            }

            @Override
            public void read(long place, byte[] bytes, int at, int length) {
                System.arraycopy(all, (int) place, bytes, at, length);
            }
        };
    }
}
