package org.coppice.files.answers.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A range of the bytes of an array. It must be used before the array is overwritten. */
public final class Slice {
    private byte[] bytes = {};
    private int from;
    private int to;

    static Slice of(String text) {
        Slice slice = new Slice();
        slice.set(text.getBytes(StandardCharsets.UTF_8));
        return slice;
    }

    void set(byte[] all) {
        set(all, 0, all.length);
    }

    void set(byte[] array, int start, int end) {
        bytes = array;
        from = start;
        to = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean isEmpty() {
        return from == to;
    }

    boolean hasContent(byte[] other) {
        return Arrays.equals(bytes, from, to, other, 0, other.length);
    }

    /** Returns true if the text has only visible ASCII characters and single spaces between them, so that it has one spelling. */
    boolean isPlainId() {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b < ' ' || b > '~' || (b == ' ' && (i == from || i == to - 1 || bytes[i - 1] == ' '))) {
                return false;
            }
        }
        return true;
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
