package org.coppice.files.tree;

import com.google.common.io.Files;
import java.util.Locale;
import org.coppice.files.InputException;
import org.coppice.model.fault.Location;

/** The decoded text of a file, with its name and its format, JSON or YAML. */
public final class FileText {
    public static final int MOST_BYTES = 32 * 1024 * 1024;

    private final String name;
    private final boolean json;
    private final String text;
    private final Lines lines;

    private FileText(String name, boolean json, String text) {
        this.name = name;
        this.json = json;
        this.text = text;
        this.lines = new Lines(text);
    }

    /** Decodes a file; throws if its name has no known extension, or if it is too large, empty, or not UTF-8. */
    public static FileText decode(String givenName, byte[] content) {
        String name = givenName.isBlank() ? "(unnamed)" : givenName;
        boolean json = isJson(name);
        Bytes.refuse(name, content.length, MOST_BYTES);
        String text = Utf8.decode(name, content);
        if (text.isBlank()) {
            throw InputException.of(name, "the file is empty", "write a bank, a weighting or a plugin into it");
        }
        return new FileText(name, json, text);
    }

    /** Decodes a JSON file of any name; throws if it has more than {@code most} bytes, is empty, or is not UTF-8. */
    public static FileText json(String givenName, byte[] content, int most, String remedyOfEmpty) {
        String name = givenName.isBlank() ? "(unnamed)" : givenName;
        Bytes.refuse(name, content.length, most);
        String text = Utf8.decode(name, content);
        if (text.isBlank()) {
            throw InputException.of(name, "the file is empty", remedyOfEmpty);
        }
        return new FileText(name, true, text);
    }

    public String name() {
        return name;
    }

    public boolean json() {
        return json;
    }

    public String text() {
        return text;
    }

    /** Returns the offset of a position in UTF-16 units. */
    public int offset(LineColumn place) {
        return lines.offset(place);
    }

    /** Returns the position of an offset in UTF-16 units, as the location of a fault. */
    public Location.Position position(int offset) {
        LineColumn place = lines.place(offset);
        return new Location.Position(name, place.line(), place.column());
    }

    Lines lines() {
        return lines;
    }

    /** Returns the first word or character at a position, for a message; empty at the end of the text. */
    String wordAt(LineColumn place) {
        int from = lines.offset(place);
        int to = from;
        while (to < text.length() && to - from < 40 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        if (to == from && to < text.length()) {
            to = text.offsetByCodePoints(to, 1);
        }
        return text.substring(from, to);
    }

    private static boolean isJson(String name) {
        String ending = Files.getFileExtension(name).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "json" -> true;
            case "yaml", "yml" -> false;
            default ->
                throw InputException.of(
                        name,
                        ending.isEmpty()
                                ? "the format of the file does not follow from its name"
                                : "files of the format \"" + ending + "\" are not supported",
                        "let the name end in .yaml, .yml or .json");
        };
    }
}
