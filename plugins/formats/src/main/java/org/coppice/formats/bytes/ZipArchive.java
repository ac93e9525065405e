package org.coppice.formats.bytes;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A ZIP archive in memory, read by its central directory, so that each entry can be opened without the others. */
public final class ZipArchive {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int RATIO = 50; // the XML of a sheet repeats its tags

    private final byte[] content;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(int method, long compressed, long local) {}

    private ZipArchive(byte[] content) {
        this.content = content;
    }

    /** Returns whether a content begins as an archive with entries does. */
    public static boolean begins(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** Returns the archive in a content, which is not copied. */
    public static ZipArchive of(byte[] content) throws IOException {
        ZipArchive archive = new ZipArchive(content);
        try {
            archive.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            throw new IOException("the directory of the archive is damaged", e);
        }
        return archive;
    }

    /** Returns the names of the entries, in the order of the directory. */
    public ImmutableSet<String> names() {
        return ImmutableSet.copyOf(entries.keySet());
    }

    /** Returns a stream of an entry; empty if there is none of this name. Its size is bounded, see {@link Expansion}. */
    public Optional<InputStream> open(String name) throws IOException {
        Entry entry = entries.get(name);
        return entry == null ? Optional.empty() : Optional.of(open(entry));
    }

    private InputStream open(Entry entry) throws IOException {
        ByteBuffer in = bytes();
        long start = entry.local;
        if (start + LOCAL_SIZE > content.length || in.getInt((int) start) != LOCAL) {
            throw new IOException("an entry of the archive is damaged");
        }
        start += LOCAL_SIZE + in.getChar((int) start + 26) + in.getChar((int) start + 28);
        long size = Math.min(entry.compressed, content.length - start);
        if (size < 0 || (entry.method != STORED && entry.method != DEFLATED)) {
            throw new IOException("an entry of the archive is compressed in an unknown way, or encrypted");
        }
        InputStream raw = new ByteArrayInputStream(content, (int) start, (int) size);
        return entry.method == STORED ? raw : Expansion.of(new Inflating(raw), size, Expansion.FLOOR, RATIO);
    }

    private void readDirectory() throws IOException {
        ByteBuffer in = bytes();
        int end = content.length - END_SIZE;
        int earliest = Math.max(0, end - Character.MAX_VALUE); // a comment may follow
        while (end >= earliest && in.getInt(end) != END) {
            end--;
        }
        if (end < earliest) {
            throw new IOException("the archive has no directory");
        }
        int count = in.getChar(end + 10);
        long at = Integer.toUnsignedLong(in.getInt(end + 16));
        if (at == 0xFFFF_FFFFL) { // a large archive: the directory is contiguous with its end
            at = end - 20L - 56 - Integer.toUnsignedLong(in.getInt(end + 12));
        }
        for (int i = 0; i < count; i++) {
            int start = Math.toIntExact(at);
            if (in.getInt(start) != CENTRAL) {
                throw new IOException("the directory of the archive is damaged");
            }
            int nameSize = in.getChar(start + 28);
            int extraSize = in.getChar(start + 30);
            String name = new String(content, start + CENTRAL_SIZE, nameSize, StandardCharsets.UTF_8);
            boolean encrypted = (in.getChar(start + 8) & 1) != 0;
            int method = encrypted ? -1 : in.getChar(start + 10);
            Entry entry = entry(in, start, method, start + CENTRAL_SIZE + nameSize, extraSize);
            entries.putIfAbsent(name.replace('\\', '/'), entry);
            at += CENTRAL_SIZE + nameSize + extraSize + in.getChar(start + 32);
        }
    }

    /** Returns an entry, whose sizes may be in an extra field of 64-bit numbers. */
    private static Entry entry(ByteBuffer in, int start, int method, int extra, int extraSize) {
        long compressed = Integer.toUnsignedLong(in.getInt(start + 20));
        long expanded = Integer.toUnsignedLong(in.getInt(start + 24));
        long local = Integer.toUnsignedLong(in.getInt(start + 42));
        int at = extra;
        while (at + 4 <= extra + extraSize) {
            int size = in.getChar(at + 2);
            if (in.getChar(at) == 1) {
                int field = at + 4 + (expanded == 0xFFFF_FFFFL ? 8 : 0);
                if (compressed == 0xFFFF_FFFFL) {
                    compressed = in.getLong(field);
                    field += 8;
                }
                if (local == 0xFFFF_FFFFL) {
                    local = in.getLong(field);
                }
            }
            at += 4 + size;
        }
        return new Entry(method, Math.max(0, compressed), local < 0 ? Integer.MAX_VALUE : local);
    }

    private ByteBuffer bytes() {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Inflates raw deflated bytes, and gives its native memory back. */
    private static final class Inflating extends InflaterInputStream {
        private static final int BUFFER = 1 << 14;

        Inflating(InputStream raw) {
            super(raw, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
