package org.coppice.formats.spss;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.InflaterInputStream;
import org.coppice.formats.bytes.Expansion;
import org.coppice.formats.bytes.UnreadableException;

/** The cases of a data file as elements of eight bytes, uncompressed, with codes of one byte, or with these in a compressed stream. */
final class SavData implements AutoCloseable {
    private static final int BUFFER = 1 << 14;
    private static final int RATIO = 50;
    private static final int END_OF_DATA = 252;
    private static final int RAW = 253;
    private static final int SPACES = 254;
    private static final int MISSING = 255;

    private final InputStream in;
    private final byte[] bytes = new byte[8]; // of the element
    private final ByteBuffer element; // a view of them
    private final boolean coded;
    private final double bias;
    private final byte[] codes = new byte[8];
    private int next = 8;

    private SavData(InputStream in, ByteOrder order, boolean coded, double bias) {
        this.in = in;
        this.element = ByteBuffer.wrap(bytes).order(order);
        this.coded = coded;
        this.bias = bias;
    }

    static SavData of(byte[] content, int start, SavDictionary dictionary) throws IOException {
        ByteBuffer order = ByteBuffer.wrap(content);
        order.order(dictionary.isBigEndian() ? java.nio.ByteOrder.BIG_ENDIAN : java.nio.ByteOrder.LITTLE_ENDIAN);
        InputStream in = switch (dictionary.compression) {
            case 0, 1 -> new ByteArrayInputStream(content, start, content.length - start);
            case 2 -> inflated(content, order, start);
            default ->
                throw new UnreadableException("its data are compressed in an unknown way", "save it uncompressed");
        };
        return new SavData(in, order.order(), dictionary.compression != 0, dictionary.bias);
    }

    private static InputStream inflated(byte[] content, ByteBuffer in, int start) throws IOException {
        long trailer = in.getLong(start + 8);
        if (trailer < start || trailer + 24 > content.length) {
            throw new IOException("the list of compressed blocks is missing");
        }
        int at = (int) trailer;
        int blocks = in.getInt(at + 20);
        java.util.List<InputStream> parts = new java.util.ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            int block = at + 24 + 24 * i;
            long from = in.getLong(block + 8);
            int size = in.getInt(block + 20);
            if (from < 0 || size < 0 || from + size > content.length) {
                throw new IOException("a compressed block is damaged");
            }
            parts.add(new InflaterInputStream(
                    new ByteArrayInputStream(content, (int) from, size), new java.util.zip.Inflater(), BUFFER));
        }
        return new java.io.BufferedInputStream(
                Expansion.of(
                        new java.io.SequenceInputStream(java.util.Collections.enumeration(parts)),
                        content.length - start,
                        Expansion.FLOOR,
                        RATIO),
                BUFFER);
    }

    /** Moves to the next element. Returns false if there is none. */
    boolean next() throws IOException {
        if (!coded) {
            return raw(bytes);
        }
        int code;
        do {
            if (next == codes.length) {
                if (!raw(codes)) {
                    return false;
                }
                next = 0;
            }
            code = codes[next++] & 0xFF;
        } while (code == 0);
        switch (code) {
            case END_OF_DATA -> {
                return false;
            }
            case RAW -> {
                if (!raw(bytes)) {
                    throw new EOFException("the file ends within a value");
                }
            }
            case SPACES -> java.util.Arrays.fill(bytes, (byte) ' ');
            case MISSING -> element.putDouble(0, -Double.MAX_VALUE);
            default -> element.putDouble(0, code - bias);
        }
        return true;
    }

    /** Returns the element as a number. */
    double number() {
        return element.getDouble(0);
    }

    /** Returns the bytes of the element, which are valid until the next one. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean raw(byte[] to) throws IOException {
        int read = in.readNBytes(to, 0, to.length);
        if (read > 0 && read < to.length) {
            throw new EOFException("the file ends within a value");
        }
        return read == to.length;
    }
}
