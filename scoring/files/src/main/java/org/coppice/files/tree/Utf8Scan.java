package org.coppice.files.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.coppice.files.InputException;

/** Scans a file of any size to check that it is UTF-8 and not blank. */
public final class Utf8Scan {
    private static final int CHUNK = 1 << 16;

    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private final Cursor cursor = new Cursor();
    private boolean blank = true;

    private Utf8Scan() {}

    /** Returns true if there is only white space; a byte that is not UTF-8 is a fault with its position. */
    public static boolean isBlank(String name, InputStream body) throws IOException {
        return new Utf8Scan().scan(name, body);
    }

    private boolean scan(String name, InputStream body) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        boolean last = false;
        while (!last) {
            int read = body.read(bytes.array(), bytes.position(), bytes.remaining());
            last = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(bytes, chars, last);
            pass();
            if (result.isError()) {
                throw InputException.at(
                        name,
                        cursor.line(),
                        cursor.column(),
                        String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", bytes.get(bytes.position()) & 0xFF),
                        "save the file as UTF-8");
            }
            bytes.compact();
        }
        return blank;
    }

    private void pass() {
        chars.flip();
        while (chars.hasRemaining()) {
            char c = chars.get();
            blank &= Character.isWhitespace(c);
            cursor.pass(c);
        }
        chars.clear();
    }
}
