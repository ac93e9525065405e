package org.coppice.files.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.coppice.files.InputException;

/** Decodes files as UTF-8 only; a byte order mark is skipped. */
public final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** Returns the text; a byte that is not UTF-8 is a fault with its position. */
    public static String decode(String name, byte[] content) {
        refuseWide(name, content);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer chars = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, chars, true);
        String text = chars.flip().toString();
        String body = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (result.isError()) {
            LineColumn place = new Lines(body).place(body.length());
            throw InputException.at(
                    name,
                    place.line(),
                    place.column(),
                    String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", content[bytes.position()] & 0xFF),
                    "save the file as UTF-8");
        }
        return body;
    }

    /** Throws if the content starts like UTF-16 or UTF-32. */
    public static void refuseWide(String name, byte[] content) {
        if (isWide(content)) {
            throw InputException.of(name, "the file is UTF-16 or UTF-32, not UTF-8", "save it as UTF-8");
        }
    }

    private static boolean isWide(byte[] content) {
        return content.length >= 2
                && (content[0] == 0
                        || content[1] == 0
                        || (content[0] == (byte) 0xFE && content[1] == (byte) 0xFF)
                        || (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE));
    }
}
