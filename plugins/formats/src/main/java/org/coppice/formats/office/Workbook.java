package org.coppice.formats.office;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.formats.bytes.UnreadableException;
import org.coppice.formats.bytes.XmlCursor;
import org.coppice.formats.bytes.ZipArchive;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: its sheets, texts and styles. */
final class Workbook {
    private static final String OFFICE = "officeDocument";
    private static final int MOST_SHEETS = 1_000;

    private final ZipArchive archive;
    private final SharedStrings texts;
    private final CellStyles styles;
    private final boolean from1904;
    private final ImmutableList<Sheet> sheets;

    /** A sheet with cells. */
    record Sheet(String name, String part, boolean visible) {}

    private record Relationship(String type, String target) {}

    private Workbook(
            ZipArchive archive, SharedStrings texts, CellStyles styles, boolean from1904, ImmutableList<Sheet> sheets) {
        this.archive = archive;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.sheets = sheets;
    }

    static Workbook of(byte[] content) throws IOException {
        ZipArchive archive = ZipArchive.of(content);
        if (archive.names().contains("xl/workbook.bin")) {
            throw new UnreadableException("it is a binary workbook (.xlsb)", "save it as .xlsx or as CSV");
        }
        if (archive.names().contains("mimetype")) {
            throw new UnreadableException("it is an OpenDocument file (.ods)", "save it as .xlsx or as CSV");
        }
        String main = relationships(archive, "_rels/.rels").values().stream()
                .filter(part -> part.type.equals(OFFICE))
                .map(part -> resolved("", part.target))
                .findFirst()
                .orElse("xl/workbook.xml");
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, Relationship> parts =
                relationships(archive, folder + "_rels/" + main.substring(folder.length()) + ".rels");
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlCursor xml = XmlCursor.of(required(archive, main))) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.starts("sheet") && sheets.size() < MOST_SHEETS) {
                    @Nullable Relationship part = parts.get(xml.attribute("id"));
                    if (part != null && part.type.equals("worksheet")) {
                        sheets.add(new Sheet(
                                xml.attribute("name"),
                                resolved(folder, part.target),
                                !xml.attribute("state")
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .contains("hidden")));
                    }
                }
            }
        }
        CellStyles styles = CellStyles.NONE;
        SharedStrings texts = SharedStrings.NONE;
        for (Relationship part : parts.values()) {
            Optional<InputStream> in = switch (part.type) {
                case "styles", "sharedStrings" -> archive.open(resolved(folder, part.target));
                default -> Optional.empty();
            };
            if (in.isPresent()) {
                try (XmlCursor xml = XmlCursor.of(in.get())) {
                    if (part.type.equals("styles")) {
                        styles = CellStyles.read(xml);
                    } else {
                        texts = SharedStrings.read(xml);
                    }
                }
            }
        }
        return new Workbook(archive, texts, styles, from1904, ImmutableList.copyOf(sheets));
    }

    /** Returns the sheets with cells, in the order of their tabs. */
    ImmutableList<Sheet> sheets() {
        return sheets;
    }

    /** Returns a reader before the first row of a sheet. */
    SheetRows rows(Sheet sheet) throws IOException {
        return new SheetRows(XmlCursor.of(required(archive, sheet.part)), texts, styles, from1904);
    }

    private static Map<String, Relationship> relationships(ZipArchive archive, String part) throws IOException {
        Map<String, Relationship> found = new HashMap<>();
        Optional<InputStream> in = archive.open(part);
        if (in.isPresent()) {
            try (XmlCursor xml = XmlCursor.of(in.get())) {
                while (xml.find("Relationship") && found.size() < MOST_SHEETS * 2) {
                    String type = xml.attribute("Type");
                    found.put(
                            xml.attribute("Id"),
                            new Relationship(type.substring(type.lastIndexOf('/') + 1), xml.attribute("Target")));
                }
            }
        }
        return found;
    }

    private static InputStream required(ZipArchive archive, String part) throws IOException {
        return archive.open(part).orElseThrow(() -> new IOException("a part of the workbook is missing"));
    }

    private static String resolved(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equalsIgnoreCase("true");
    }
}
