package org.coppice.files.bank;

import java.util.Optional;
import org.apiguardian.api.API;
import org.coppice.files.FileKind;
import org.coppice.files.InputException;
import org.coppice.files.tree.FileText;
import org.coppice.files.tree.Schemas;
import org.coppice.files.tree.Tokens;
import org.coppice.files.tree.UnreadableFileException;
import org.coppice.model.check.Nearest;
import tools.jackson.core.JsonToken;

/**
 * Finds the kind of a file from its content, and provides the schema of each kind.
 *
 * @since 0.1.0
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
public final class FileKinds {
    private FileKinds() {}

    /**
     * Returns the kind of a file: that of the first top-level field that names a kind or, if there is none, of the first that is probably a
     * misspelt kind. The result is empty if the file is well formed and has no such field.
     *
     * @param name the name of the file, with the extension {@code .yaml}, {@code .yml} or {@code .json}
     * @throws InputException if the file cannot be read up to the field that identifies its kind
     */
    public static Optional<FileKind> of(String name, byte[] content) {
        FileText file = FileText.decode(name, content);
        try (Tokens tokens = Tokens.of(file)) {
            return tokens.next() == JsonToken.START_OBJECT ? ofFields(tokens) : Optional.empty();
        } catch (UnreadableFileException e) {
            throw e.asInputException(file.name());
        }
    }

    /** Returns the JSON Schema (draft 2020-12) of files of a kind as a string. It does not refer to other schemas. */
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
        return FileKind.all().stream().filter(kind -> kind.id().equals(name)).findFirst();
    }

    /**
     * Returns the kind whose field was probably meant by a name. Plural forms belong to a plugin, which lists the other kinds under them.
     */
    private static Optional<FileKind> likely(String name) {
        return name.endsWith("s")
                        && called(name.substring(0, name.length() - 1)).isPresent()
                ? Optional.of(FileKind.PLUGIN)
                : Nearest.to(name, FileKind.all().stream().map(FileKind::id).toList())
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
