package org.coppice.formats.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A cursor over XML that comes from outside: a document type, and with it every entity of its own, is refused, nothing else is loaded, and whatever
 * the parser throws is an {@link IOException}.
 */
public final class XmlCursor implements AutoCloseable {
    private static final String REMEDY = "save the file again with the program that wrote it";

    private static final int MARK = 3; // the bytes of a mark of UTF-8

    private final InputStream in;
    private final XMLStreamReader reader;
    private int event;

    private XmlCursor(InputStream in, XMLStreamReader reader) {
        this.in = in;
        this.reader = reader;
    }

    /** Returns a cursor before the first element of a document; closing it closes the stream. */
    public static XmlCursor of(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, related, location) -> {}); // nothing is printed
        try {
            return new XmlCursor(in, factory.createXMLStreamReader(text(in)));
        } catch (XMLStreamException | RuntimeException e) {
            throw failure(e);
        }
    }

    /**
     * Returns the text of a part of an office file, which is in UTF-8 or UTF-16 (ECMA-376, part 2). The parser would print a message about broken
     * bytes besides throwing an exception.
     */
    private static Reader text(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, MARK);
        byte[] head = bytes.readNBytes(MARK);
        boolean wide = head.length >= 2 && (head[0] & 0xFF) + (head[1] & 0xFF) == 0xFE + 0xFF && head[0] < 0;
        boolean mark =
                head.length == MARK && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        if (!mark) {
            bytes.unread(head);
        }
        return new InputStreamReader(
                bytes,
                (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Moves to the next start of an element, end of an element, or text. Returns false at the end of the document. */
    public boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableException("its XML has a document type or entities of its own", REMEDY);
                    default -> {} // comments and processing instructions say nothing
                }
            }
            event = XMLStreamConstants.END_DOCUMENT;
            return false;
        } catch (XMLStreamException | RuntimeException e) { // the parser of the JDK has some of its own on broken bytes
            throw failure(e);
        }
    }

    /** Moves to the next start of an element with a name. Returns false at the end of the document. */
    public boolean find(String name) throws IOException {
        while (next()) {
            if (starts(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the cursor is at the start of an element. */
    public boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Returns whether the cursor is at the end of an element. */
    public boolean isEnd() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    /** Returns whether an element with a name starts here. */
    public boolean starts(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    /** Returns whether an element with a name ends here. */
    public boolean ends(String name) {
        return isEnd() && reader.getLocalName().equals(name);
    }

    /** Returns the name of the element that starts or ends here, without its prefix. */
    public String name() {
        return reader.getLocalName();
    }

    /** Returns the value of an attribute of the element that starts here, by its name without a prefix; empty if there is none. */
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Returns the text of the element that starts here, with that of the elements in it, and moves to its end. */
    public String text(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0 && next()) {
            if (isStart()) {
                depth++;
            } else if (isEnd()) {
                depth--;
            } else {
                append(text, most);
            }
        }
        return text.toString();
    }

    /** Appends the text at the cursor; throws if the whole becomes longer than {@code most}. */
    public void append(StringBuilder text, int most) throws IOException {
        if (text.length() + reader.getTextLength() > most) {
            throw new UnreadableException("it has a text of more than " + most + " characters", "shorten it");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static IOException failure(Exception cause) {
        if (cause instanceof XMLStreamException broken && broken.getNestedException() instanceof IOException io) {
            return io;
        }
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof UnreadableException known) {
                return known;
            }
        }
        return new IOException("the XML is damaged", cause);
    }
}
