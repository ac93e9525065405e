package org.coppice.files.answers.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Parses four answers of one digit, each followed by a comma, from the eight bytes that they take. */
final class FourDigits {
    static final int COUNT = 4;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ZEROS = 0x2C30_2C30_2C30_2C30L; // 0,0,0,0,
    private static final long SIXES = 0x0006_0006_0006_0006L; // a digit plus six is below sixteen
    private static final long BEYOND = 0xFFF0_FFF0_FFF0_FFF0L;

    private FourDigits() {}

    /** Writes the four digits if the bytes have this form; otherwise writes nothing and returns false. */
    static boolean read(byte[] from, int at, byte[] into, int place) {
        long digits = (long) EIGHT.get(from, at) ^ ZEROS;
        if (((digits | (digits + SIXES)) & BEYOND) != 0) {
            return false;
        }
        long pairs = digits | (digits >>> 8);
        FOUR.set(into, place, (int) ((pairs & 0xFFFF) | ((pairs >>> 16) & 0xFFFF_0000L)));
        return true;
    }
}
