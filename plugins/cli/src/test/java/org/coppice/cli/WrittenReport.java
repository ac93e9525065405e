package org.coppice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report that was written, with its pages as documents: a page that is no well-formed XML fails. */
record WrittenReport(Path folder, JsonNode results, Map<String, Document> pages) {
    /** Writes a report of these arguments into a folder. */
    static WrittenReport of(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", folder.toString()));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        Map<String, Document> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                pages.put(folder.relativize(file).toString().replace('\\', '/'), parsed(Files.readString(file)));
            }
            return new WrittenReport(
                    folder, JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("profile.json"))), pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document parsed(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(html.substring(0, Math.min(400, html.length())), e);
        }
    }

    /** Returns all elements of a page in their order. */
    static List<Element> elements(Document page) {
        NodeList nodes = page.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Returns the elements of a page with these names. */
    static List<Element> elements(Document page, String... names) {
        return elements(page).stream()
                .filter(element -> List.of(names).contains(element.getTagName()))
                .toList();
    }

    /** Returns the text of an element on one line. */
    static String text(Node element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }

    /** Returns the text that a reader sees. */
    static String text(Document page) {
        return text(elements(page, "body").get(0));
    }

    String html(String page) {
        try {
            return Files.readString(folder.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
