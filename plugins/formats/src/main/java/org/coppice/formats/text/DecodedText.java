package org.coppice.formats.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.coppice.files.InputException;
import org.coppice.formats.AnswerInput;

/**
 * The text of a file, and the encoding in which it is written.
 *
 * @param text the text, without a byte order mark
 * @param encoding the encoding
 * @param reason why the text is read in this encoding, as a sentence; empty if it is UTF-8 or was declared
 */
record DecodedText(String text, Charset encoding, Optional<String> reason) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final Charset ISO_8859_15 = Charset.forName("ISO-8859-15");

    private static final int HEAD = 4096;

    /** The bytes that are letters in ISO-8859-15 and rare signs in Windows-1252: Š š Ž ž Œ œ Ÿ. */
    private static final String LETTERS = "\u00A6\u00A8\u00B4\u00B8\u00BC\u00BD\u00BE";

    /** Decodes a file in the declared encoding, or else in the one that its bytes show. */
    static DecodedText of(AnswerInput input, Optional<Charset> declared) {
        byte[] bytes = input.content();
        Optional<DecodedText> marked = marked(bytes);
        if (marked.isPresent()
                && (declared.isEmpty() || declared.get().equals(marked.get().encoding()) || wide(declared.get()))) {
            return marked.get();
        }
        if (declared.isPresent()) {
            return strict(bytes, 0, declared.get())
                    .map(text -> new DecodedText(text, declared.get(), Optional.empty()))
                    .orElseThrow(() -> InputException.of(
                            input.name(),
                            "the file is not " + declared.get().name() + ", which is declared",
                            "declare another encoding, or none so that it is found out"));
        }
        Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        Optional<Charset> wide = unmarkedWide(bytes);
        if (wide.isPresent()) {
            Optional<String> text = strict(bytes, 0, wide.get());
            if (text.isPresent()) {
                return found(text.get(), wide.get(), "every second byte is 0");
            }
        }
        if (utf8.isPresent()) {
            return new DecodedText(utf8.get(), StandardCharsets.UTF_8, Optional.empty());
        }
        return eightBit(bytes);
    }

    /** Returns whether bytes look like text: no byte that only binary files contain. */
    static boolean isText(AnswerInput input) {
        byte[] head = input.head(HEAD);
        if (marked(head).isPresent() || unmarkedWide(head).isPresent()) {
            return true;
        }
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return false;
            }
        }
        return head.length > 0;
    }

    private static boolean wide(Charset declared) {
        return declared.equals(StandardCharsets.UTF_16);
    }

    private static Optional<DecodedText> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8)
                    .map(text -> new DecodedText(text, StandardCharsets.UTF_8, Optional.empty()));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE)
                    .map(text -> found(text, StandardCharsets.UTF_16LE, "it begins with the mark of this encoding"));
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE)
                    .map(text -> found(text, StandardCharsets.UTF_16BE, "it begins with the mark of this encoding"));
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns UTF-16 if nearly every second byte of the head is 0, as in Latin text. */
    private static Optional<Charset> unmarkedWide(byte[] bytes) {
        int length = Math.min(bytes.length, HEAD) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = length / 2 - length / 10;
        if (length < 8 || (even > 0 && odd > 0)) {
            return Optional.empty();
        }
        return odd >= most
                ? Optional.of(StandardCharsets.UTF_16LE)
                : even >= most ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Reads text with one byte a character, which is not UTF-8. */
    private static DecodedText eightBit(byte[] bytes) {
        for (byte one : bytes) {
            if ((one & 0xE0) == 0x80) { // control characters in ISO-8859-15, quotation marks and dashes in Windows-1252
                return found(
                        new String(bytes, WINDOWS_1252),
                        WINDOWS_1252,
                        "it is not UTF-8, and the byte 0x"
                                + Integer.toHexString(one & 0xFF).toUpperCase(java.util.Locale.ROOT)
                                + " is a character of this encoding");
            }
        }
        String text = new String(bytes, WINDOWS_1252);
        for (int i = 1; i < text.length(); i++) {
            if (LETTERS.indexOf(text.charAt(i)) >= 0
                    && Character.isLetter(text.charAt(i - 1))
                    && (i + 1 == text.length() || Character.isLetter(text.charAt(i + 1)))) {
                return found(
                        new String(bytes, ISO_8859_15),
                        ISO_8859_15,
                        "it is not UTF-8, and the byte 0x"
                                + Integer.toHexString(bytes[i] & 0xFF).toUpperCase(java.util.Locale.ROOT)
                                + " inside a word is a letter in this encoding");
            }
        }
        return found(text, WINDOWS_1252, "it is not UTF-8");
    }

    private static DecodedText found(String text, Charset encoding, String why) {
        String name = encoding.equals(WINDOWS_1252) ? "Windows-1252" : encoding.name();
        return new DecodedText(text, encoding, Optional.of("The file is read as " + name + ", since " + why + "."));
    }

    private static Optional<String> strict(byte[] bytes, int start, Charset encoding) {
        try {
            return Optional.of(encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
