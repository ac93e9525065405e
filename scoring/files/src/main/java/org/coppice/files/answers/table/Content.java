package org.coppice.files.answers.table;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which can be read repeatedly and from any offset. */
public interface Content extends AutoCloseable {
    /** Returns the number of bytes. */
    long size();

    /**
     * Reads {@code length} bytes, starting at the offset {@code place}, into {@code bytes}, starting at the index {@code at}.
     *
     * @throws FileChangedException if there are no longer that many bytes
     * @throws java.nio.channels.ClosedByInterruptException if the thread was interrupted; later reads are still possible
     */
    void read(long place, byte[] bytes, int at, int length) throws IOException;

    /** Returns a stream of all bytes from an offset to the end. */
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

    /** Returns the content of an array in memory. */
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
