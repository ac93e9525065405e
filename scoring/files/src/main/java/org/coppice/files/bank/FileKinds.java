package org.coppice.files.bank;

import java.util.Arrays;
import java.util.Optional;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Schemas;
import org.coppice.files.tree.Tokens;
import org.coppice.files.tree.UnreadableFileException;
import org.coppice.model.check.Nearest;
import tools.jackson.core.JsonToken;

/**
 * Finds the kind of a file from its content, and the schema of a kind.
 *
 * @since 0.1.0
 */
public final class FileKinds {
    private FileKinds() {}

    /**
     * Returns the kind of a file: that of the first field which names one, or else of the first field that is likely meant to. It is empty if the
     * file is well formed and has no such field.
     *
     * @param name the file's name, with the ending {@code .yaml}, {@code .yml} or {@code .json}
     * @throws InputException if the file cannot be read as far as the field that tells
     */
    public static Optional<FileKind> of(String name, byte[] content) {
        FileText file = FileText.decode(name, content);
        try (Tokens tokens = Tokens.of(file)) {
            return tokens.next() == JsonToken.START_OBJECT ? ofFields(tokens) : Optional.empty();
        } catch (UnreadableFileException e) {
            throw e.asInputException(file.name());
        }
    }

    /** Returns the JSON Schema (draft 2020-12) of such files, as the text of a file; it needs no other. */
    public static String schema(FileKind kind) {
        return Schemas.text(kind);
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
        return Arrays.stream(FileKind.values())
                .filter(kind -> kind.field().equals(name))
                .findFirst();
    }

    /** The kind of which that is a slip for the field; a plugin lists the others under their names in the plural. */
    private static Optional<FileKind> likely(String name) {
        return name.endsWith("s")
                        && called(name.substring(0, name.length() - 1)).isPresent()
                ? Optional.of(FileKind.PLUGIN)
                : Nearest.to(
                                name,
                                Arrays.stream(FileKind.values())
                                        .map(FileKind::field)
                                        .toList())
                        .flatMap(FileKinds::called);
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
