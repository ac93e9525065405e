package org.coppice.cli.codebook;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.coppice.model.bank.Question;
import org.coppice.model.bank.QuestionBank;
import org.coppice.model.bank.ResponseScale;

/** A codebook in the XML of the Data Documentation Initiative, DDI Codebook 2.5, which archives and repositories read. */
public record CodebookDdi(Codebook book) {
    private static final String NAMESPACE = "ddi:codebook:2_5";

    /** Characters that XML 1.0 does not have, such as control characters. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Writes the codebook. */
    public void write(Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("codeBook");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("version", "2.5");
            xml.writeAttribute("xml:lang", book.bank().header().language());
            xml.writeCharacters("\n");
            study(xml);
            xml.writeCharacters("\n");
            xml.writeStartElement("dataDscr");
            for (Map.Entry<String, String> id : Codebook.IDS.entrySet()) {
                id(xml, id.getKey(), id.getValue());
            }
            int number = Codebook.IDS.size();
            for (Question question : book.questions()) {
                question(xml, question, ++number);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void study(XMLStreamWriter xml) throws XMLStreamException {
        QuestionBank bank = book.bank();
        xml.writeStartElement("stdyDscr");
        xml.writeStartElement("citation");
        xml.writeStartElement("titlStmt");
        text(xml, "titl", bank.header().title());
        text(xml, "IDNo", bank.id() + " " + bank.version());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("stdyInfo");
        text(xml, "abstract", book.source());
        if (bank.header().source().isPresent()) {
            text(xml, "abstract", bank.header().source().get());
        }
        xml.writeEndElement();
        if (bank.header().licence().isPresent()) {
            xml.writeStartElement("dataAccs");
            xml.writeStartElement("useStmt");
            text(xml, "conditions", bank.header().licence().get());
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void id(XMLStreamWriter xml, String column, String what) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("var");
        xml.writeAttribute("ID", column);
        xml.writeAttribute("name", column);
        text(xml, "labl", what);
        xml.writeEmptyElement("varFormat");
        xml.writeAttribute("type", "character");
        xml.writeEndElement();
    }

    private void question(XMLStreamWriter xml, Question question, int number) throws XMLStreamException {
        ResponseScale scale = book.bank().scale(question);
        xml.writeCharacters("\n");
        xml.writeStartElement("var");
        xml.writeAttribute("ID", "V" + number);
        xml.writeAttribute("name", question.id());
        xml.writeAttribute("intrvl", scale instanceof ResponseScale.Numeric ? "contin" : "discrete");
        xml.writeAttribute("nature", nature(scale));
        text(xml, "labl", book.wording(question));
        xml.writeStartElement("qstn");
        text(xml, "qstnLit", book.wording(question));
        xml.writeEndElement();
        if (book.range(question).isPresent()) {
            double[] range = book.range(question).get();
            xml.writeStartElement("valrng");
            xml.writeEmptyElement("range");
            xml.writeAttribute("UNITS", scale instanceof ResponseScale.Numeric ? "REAL" : "INT");
            xml.writeAttribute("min", Codebook.plain(range[0]));
            xml.writeAttribute("max", Codebook.plain(range[1]));
            xml.writeEndElement();
        }
        text(xml, "universe", "Asked: " + Codebook.asked(question));
        for (var other : book.otherWordings(question).entrySet()) {
            text(xml, "txt", "Wording for " + other.getKey().id() + ": " + other.getValue());
        }
        for (Map.Entry<String, String> value : book.values(question).entrySet()) {
            category(xml, value.getKey(), value.getValue(), false);
        }
        for (Map.Entry<String, String> absent : Codebook.ABSENT.entrySet()) {
            category(xml, absent.getKey(), absent.getValue(), true);
        }
        for (String note : List.of("Answer: " + book.kind(question), "Measures: " + Codebook.keys(question))) {
            if (!note.endsWith(": ")) {
                text(xml, "notes", note);
            }
        }
        xml.writeEndElement();
    }

    private static String nature(ResponseScale scale) {
        return scale instanceof ResponseScale.Choice
                ? "nominal"
                : scale instanceof ResponseScale.Likert ? "ordinal" : "ratio";
    }

    private static void category(XMLStreamWriter xml, String value, String label, boolean missing)
            throws XMLStreamException {
        xml.writeStartElement("catgry");
        if (missing) {
            xml.writeAttribute("missing", "Y");
        }
        text(xml, "catValu", value);
        if (!label.isEmpty()) {
            text(xml, "labl", label);
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(FORBIDDEN.matcher(words).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }
}
