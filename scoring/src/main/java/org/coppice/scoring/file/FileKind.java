package org.coppice.scoring.file;

import java.util.Arrays;
import java.util.Optional;
import org.coppice.model.check.Nearest;
import tools.jackson.core.JsonToken;

/** What a YAML or JSON file holds; its first field that says so tells, or else the first that is likely meant to. */
public enum FileKind {
    /** A question bank: the file has a field {@code bank}. */
    BANK("bank"),
    /** A weighting: the file has a field {@code weighting}. */
    WEIGHTING("weighting"),
    /** A norm: the file has a field {@code norm}. */
    NORM("norm"),
    /** What a data-only plugin is and the files it is made of: the file has a field {@code plugin}. */
    PLUGIN("plugin");

    private final String field;

    FileKind(String field) {
        this.field = field;
    }

    /**
     * The kind of a file; empty where it is well formed up to its end and has none of these fields, nor one of nearly that name.
     *
     * @param name the file's name, with the ending {@code .yaml}, {@code .yml} or {@code .json}
     * @throws InputException if the file cannot be read as far as the field that tells
     */
    public static Optional<FileKind> of(String name, byte[] content) {
        FileText file = FileText.decode(name, content);
        try (Tokens tokens = Tokens.of(file)) {
            return tokens.next() == JsonToken.START_OBJECT ? ofFields(tokens) : Optional.empty();
        } catch (Unreadable e) {
            throw e.asInputException(file.name());
        }
    }

    /** The JSON Schema (draft 2020-12) of such files, as the text of a file; it needs no other. */
    public String schema() {
        return Schemas.text(this);
    }

    /** The field at the top of a file that tells the kind and holds the id; messages call the kind by it. */
    String field() {
        return field;
    }

    private static Optional<FileKind> ofFields(Tokens tokens) {
        Optional<FileKind> likely = Optional.empty();
        while (tokens.next() == JsonToken.PROPERTY_NAME) {
            String name = tokens.name();
            Optional<FileKind> kind = called(name);
            if (kind.isPresent()) {
                return kind;
            }
            likely = likely.or(() -> likely(name));
            skip(tokens);
        }
        return likely;
    }

    private static Optional<FileKind> called(String name) {
        return Arrays.stream(values()).filter(kind -> kind.field.equals(name)).findFirst();
    }

    /** The kind of which that is a slip for the field; a plugin lists the others under their names in the plural. */
    private static Optional<FileKind> likely(String name) {
        return name.endsWith("s")
                        && called(name.substring(0, name.length() - 1)).isPresent()
                ? Optional.of(PLUGIN)
                : Nearest.to(name, Arrays.stream(values()).map(FileKind::field).toList())
                        .flatMap(FileKind::called);
    }

    private static void skip(Tokens tokens) {
        int open = 0;
        do {
            JsonToken token = tokens.next();
            if (token == null) {
                return;
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (open > 0);
    }
}
