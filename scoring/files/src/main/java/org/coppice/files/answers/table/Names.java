package org.coppice.files.answers.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of texts, as bytes, each stored once and numbered from 0. Equal texts of different groups are different. It is a hash table with
 * open addressing. A short text is compared in its slot alone, so that only one place in memory is read.
 */
public final class Names {
    private static final int FEW = 7;
    private static final int LEAST = 64;

    private long[] slots = new long[LEAST]; // mark, then group and number from 1; a quarter of the slots stays free
    private byte[] pool = new byte[256];
    private int[] ends = new int[16];
    private int size;

    /** Creates an empty set. */
    public Names() {}

    /** Returns the number of texts. */
    public int size() {
        return size;
    }

    /** Returns the number of a text within its group; the next number if the text is new. */
    public int of(int group, Slice text) {
        long mark = mark(text);
        int slot = slot(mark, group);
        for (long entry = slots[slot + 1]; entry != 0; entry = slots[slot + 1]) {
            int number = (int) entry - 1;
            if (slots[slot] == mark && entry >>> 32 == group && (mark > 0 || isText(number, text))) {
                return number;
            }
            slot = (slot + 2) & (slots.length - 1);
        }
        keep(text);
        slots[slot] = mark;
        slots[slot + 1] = ((long) group << 32) | size;
        if (8L * size > 3L * slots.length) {
            spread();
        }
        return size - 1;
    }

    String text(int number) {
        return new String(pool, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
    }

    private boolean isText(int number, Slice text) {
        return Arrays.equals(pool, start(number), ends[number], text.bytes(), text.from(), text.to());
    }

    void clear() {
        size = 0;
        slots = new long[LEAST];
    }

    /** Returns the mark of a text: for a short text its bytes, above 0; for a longer one a hash, below 0. */
    private static long mark(Slice text) {
        byte[] bytes = text.bytes();
        int length = text.to() - text.from();
        long mark = length + 1L;
        if (length <= FEW) {
            for (int i = text.from(); i < text.to(); i++) {
                mark = mark << 8 | (bytes[i] & 0xFF);
            }
            return mark;
        }
        for (int i = text.from(); i < text.to(); i++) {
            mark = (mark ^ bytes[i]) * 0x100000001B3L;
        }
        return mark | Long.MIN_VALUE;
    }

    private int slot(long mark, int group) {
        long mixed = (mark ^ ((long) group << 24)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33) & (slots.length - 2);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private void keep(Slice text) {
        int from = start(size);
        int end = Math.addExact(from, text.to() - text.from());
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(end, Math.addExact(pool.length, pool.length / 2)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        System.arraycopy(text.bytes(), text.from(), pool, from, end - from);
        ends[size++] = end;
    }

    private void spread() {
        long[] before = slots;
        slots = new long[Math.multiplyExact(2, before.length)];
        for (int s = 0; s < before.length; s += 2) {
            if (before[s + 1] != 0) {
                int slot = slot(before[s], (int) (before[s + 1] >>> 32));
                while (slots[slot + 1] != 0) {
                    slot = (slot + 2) & (slots.length - 1);
                }
                slots[slot] = before[s];
                slots[slot + 1] = before[s + 1];
            }
        }
    }
}
